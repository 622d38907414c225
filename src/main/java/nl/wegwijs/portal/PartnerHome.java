package nl.wegwijs.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import nl.wegwijs.alignment.PartnerOffers;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.collaboration.PartnerFacilities;
import nl.wegwijs.collaboration.PartnerJointCourses;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.policy.PartnerPolicies;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardStatus;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.training.PartnerTrainings;

/** The first page after signing in: what waits for this partner. */
@PartnerPage
class PartnerHome {

    private static final PageRequest FIRST = PageRequest.of(0, 10);

    private final SentSignals signals;
    private final OnwardDesk onwards;
    private final CourseCatalogue courses;
    private final PartnerTrainings trainings;
    private final PartnerCustomCourses customs;
    private final PartnerJointCourses joints;
    private final PartnerFacilities facilities;
    private final PartnerAgreements agreements;
    private final PartnerOffers offers;
    private final PartnerPolicies policies;
    private final Clock clock;

    PartnerHome(SentSignals signals, OnwardDesk onwards, CourseCatalogue courses, PartnerTrainings trainings,
            PartnerCustomCourses customs, PartnerJointCourses joints, PartnerFacilities facilities,
            PartnerAgreements agreements, PartnerOffers offers,
            PartnerPolicies policies, Clock clock) {
        this.signals = signals;
        this.onwards = onwards;
        this.courses = courses;
        this.trainings = trainings;
        this.customs = customs;
        this.agreements = agreements;
        this.offers = offers;
        this.policies = policies;
        this.joints = joints;
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping("/partner")
    String show(@AuthenticationPrincipal PartnerUserView me, Model model) {
        model.addAttribute("incomplete", signals.incomplete(me));
        model.addAttribute("unanswered", onwards.forReceiver(me.partner(), Set.of(OnwardStatus.SENT), FIRST).getContent());
        model.addAttribute("stale", courses.staleCapacities(me.partner(), LocalDate.now(clock)));
        model.addAttribute("trainings", trainings.unanswered(me.partner()));
        model.addAttribute("customs", customs.waiting(me.partner()));
        model.addAttribute("agreements", agreements.waiting(me.partner()));
        model.addAttribute("policies", policies.waiting(me.partner()));
        model.addAttribute("offerAsked", offers.isAsked(me.partner()));
        model.addAttribute("joints", joints.waiting(me.partner()));
        model.addAttribute("facilities", facilities.waiting(me.partner()));
        return "portal/home";
    }
}
