package nl.wegwijs.portal;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunView;
import nl.wegwijs.library.Branch;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;

/** What somebody can learn here, for everybody to read, and the card that partners hand out. */
@Controller
class OfferPages {

    private final CourseCatalogue courses;
    private final Branches branches;
    private final ReferralCard card;

    OfferPages(CourseCatalogue courses, Branches branches, ReferralCard card) {
        this.courses = courses;
        this.branches = branches;
        this.card = card;
    }

    record Offer(String title, String form, String subject, String begins, String place, String price) {
    }

    record BranchOffer(Branch branch, List<Offer> offers) {
    }

    /** The offer of one branch, or of all when none or an unknown one is asked for. */
    @GetMapping("/aanbod")
    String offers(@RequestParam(required = false) String vestiging, Model model) {
        List<Branch> all = branches.all();
        Optional<Branch> chosen = all.stream().filter(branch -> branch.id().value().equals(vestiging)).findFirst();
        model.addAttribute("branches", all);
        model.addAttribute("chosen", chosen.map(branch -> branch.id().value()).orElse(""));
        model.addAttribute("offers", chosen.map(List::of).orElse(all).stream().map(this::offerOf).toList());
        return "portal/offers";
    }

    @GetMapping("/aanbod/kaart/{branch}.pdf")
    ResponseEntity<byte[]> card(@PathVariable String branch) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kaart-" + branches.branch(new BranchId(branch)).id().value() + ".pdf\"")
                .body(card.of(branches.branch(new BranchId(branch))));
    }

    private BranchOffer offerOf(Branch branch) {
        return new BranchOffer(branch, courses.offerings().stream()
                .filter(offering -> offering.branch().equals(branch.id())).map(this::offer).toList());
    }

    private Offer offer(OfferingView offering) {
        Optional<RunView> next = courses.runs(offering.id()).stream().filter(RunView::hasPlace).findFirst();
        boolean always = offering.form() == OfferingForm.WALK_IN || offering.form() == OfferingForm.SELF_STUDY;
        return new Offer(offering.title(), offering.form().label(), offering.domain().label(),
                always ? "U kunt altijd beginnen" : next.map(run -> PortalTexts.day(run.startsOn())).orElse("Vraag het ons"),
                always || next.isPresent() ? "Er is plek" : "Er is een wachtlijst",
                offering.costCents() == 0 ? "Gratis" : PortalTexts.euros(offering.costCents()));
    }
}
