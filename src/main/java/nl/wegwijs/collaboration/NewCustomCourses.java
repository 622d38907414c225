package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Books what was asked for, whoever wrote it down. */
@Component
class NewCustomCourses {

    private final CustomCourses courses;
    private final PartnerRegister partners;
    private final Branches branches;
    private final Numbering numbering;
    private final TextFilter filter;
    private final Clock clock;

    NewCustomCourses(CustomCourses courses, PartnerRegister partners, Branches branches, Numbering numbering,
            TextFilter filter, Clock clock) {
        this.courses = courses;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
        this.filter = filter;
        this.clock = clock;
    }

    /** {@code added} are answers to the library's own questions; the mark is null for what a colleague writes down. */
    CustomEducation register(PartnerId id, CustomRequest request, Map<String, Object> added, UUID mark) {
        Partner partner = partners.active().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner."));
        filter.checkAnswer("question", request.question());
        added.forEach(filter::checkAnswer);
        CustomEducation custom = new CustomEducation(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("MW", 4), mark, LocalDate.now(clock), request);
        custom.keepOwnerFields(added);
        return courses.save(custom);
    }
}
