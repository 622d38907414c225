package nl.wegwijs.portal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.AgreementState;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;
import nl.wegwijs.partner.UserRole;

/** What this partner and we agreed on: reading it, and signing it or asking for something else. */
@PartnerPage
@RequestMapping("/partner/afspraken")
class AgreementPages {

    private final PartnerAgreements agreements;

    AgreementPages(PartnerAgreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping
    String list(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("agreements", agreements.of(me.partner()));
        return "portal/agreements";
    }

    @GetMapping("/{number}")
    String show(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        return page(me, number, null, model);
    }

    @PostMapping("/{number}/tekenen")
    String sign(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number, Model model) {
        agreements.sign(me, number);
        return "redirect:/partner/afspraken/" + number + "?bewaard";
    }

    /** What is typed is kept when it is refused. After a yes the draft is ours again, so the list is shown. */
    @PostMapping("/{number}/anders")
    String change(@AuthenticationPrincipal PartnerUserView me, @PathVariable String number,
            @RequestParam(required = false) String wish, Model model) {
        try {
            agreements.askOther(me, number, wish);
            return "redirect:/partner/afspraken?bewaard";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("typed", wish);
            return page(me, number, refusal, model);
        }
    }

    private String page(PartnerUserView me, String number, Refusal problem, Model model) {
        AgreementView agreement = agreements.find(me.partner(), number);
        model.addAttribute("agreement", agreement);
        model.addAttribute("problem", problem);
        model.addAttribute("toSign", me.role() == UserRole.COORDINATOR && agreements.waiting(me.partner()).stream()
                .anyMatch(one -> one.number().equals(number)));
        return "portal/agreement";
    }

    /** How pages speak of agreements. */
    @Component("agreementWords")
    static class Words {

        private static final Map<String, String> TOLD = Map.of("NONE", "niets", "CONTACT_ONLY", "of het contact lukte",
                "STATUS_ONLY", "hoe het ervoor staat", "STATUS_AND_ADVICE", "hoe het ervoor staat en het advies");
        private static final Map<String, String> FIGURES = Map.of("K1", "signalen", "K8", "intakes",
                "K36", "doorverwijzingen");
        private static final Map<String, String> PERIODS = Map.of("YEAR", "per jaar", "HALF_YEAR", "per half jaar",
                "QUARTER", "per kwartaal");

        public String kinds(AgreementView agreement) {
            return String.join(", ", agreement.kinds().stream().sorted().map(AgreementKind::label).toList());
        }

        /** Who signed already waits for the other. */
        public String standing(AgreementView agreement) {
            return agreement.state() == AgreementState.TO_SIGN && agreement.partnerSignedOn() != null
                    ? "Wij tekenen nog" : agreement.state().label();
        }

        /** In the order in which colleagues fill it in. */
        public Map<SharedTask, TaskOwner> split(AgreementView agreement) {
            return new TreeMap<>(agreement.terms().split());
        }

        public String told(AgreementView agreement) {
            return TOLD.get(agreement.terms().toldMost());
        }

        public String targets(AgreementView agreement) {
            return Optional.of(String.join(", ", agreement.terms().targets().stream().map(one -> one.value() + " "
                    + FIGURES.get(one.figure()) + " " + PERIODS.get(one.period().name())).toList()))
                    .filter(text -> !text.isEmpty()).orElse("geen");
        }
    }
}
