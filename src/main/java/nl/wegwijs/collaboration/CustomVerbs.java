package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;

/** What models and decisions may ask about a custom course. */
@Component
@ModelVerb("customs")
@Transactional(readOnly = true)
public class CustomVerbs {

    private final CustomCourses courses;
    private final CourseCatalogue catalogue;
    private final PartnerAgreements agreements;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    CustomVerbs(CustomCourses courses, CourseCatalogue catalogue, PartnerAgreements agreements, Norms norms,
            NormVerbs times, Clock clock) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** Input of the decision {@code custom-feasibility}. */
    public Map<String, Object> facts(String customId) {
        CustomView custom = custom(customId).view();
        return Map.of("expected", custom.request().expected(),
                "domainTaught", catalogue.teaches(custom.branch(), Set.of(custom.domain())),
                "providerKnown", catalogue.offeringsFor(custom.domain()).stream().anyMatch(one -> !one.isOwn()),
                "diplomaWanted", custom.request().level() == LevelGuess.DIPLOMA,
                "teacherAvailable", custom.teacherAvailable());
    }

    /** When the partner must be called about our proposal, and after that, when we stop waiting. */
    public Date answerDue(String customId) {
        LocalDate call = afterProposal(customId, "customReminder");
        return times.startOfWork(today().isBefore(call) ? call : afterProposal(customId, "customLapse"));
    }

    public Boolean isSilenceOver(String customId) {
        return !today().isBefore(afterProposal(customId, "customLapse"));
    }

    /** Whose people the course is for. */
    public String partner(String customId) {
        return custom(customId).partner().toString();
    }

    /** Whether we agreed on paper that we make courses with this partner. */
    public Boolean hasAgreement(String customId) {
        return agreements.hasActive(custom(customId).partner(), AgreementKind.COOPERATION, today());
    }

    /** Until when people may be named before we look at the group. */
    public Date recruitingDue(String customId) {
        return times.startOfWork(custom(customId).recruitUntil());
    }

    private LocalDate afterProposal(String customId, String norm) {
        CustomEducation custom = custom(customId);
        return norms.after(custom.branchId(), norm, custom.proposedOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private CustomEducation custom(String id) {
        return courses.findById(CustomId.of(id)).orElseThrow();
    }
}
