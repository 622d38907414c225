package nl.wegwijs.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** What models may ask about an onward referral. */
@Component
@ModelVerb("onward")
@Transactional(readOnly = true)
public class OnwardVerbs {

    private final OnwardReferrals onwards;
    private final Intakes intakes;
    private final PartnerRegister partners;
    private final CourseCatalogue courses;
    private final ReceiverSilence silence;
    private final NormVerbs days;
    private final Clock clock;

    OnwardVerbs(OnwardReferrals onwards, Intakes intakes, PartnerRegister partners, CourseCatalogue courses,
            ReceiverSilence silence, NormVerbs days, Clock clock) {
        this.onwards = onwards;
        this.intakes = intakes;
        this.partners = partners;
        this.courses = courses;
        this.silence = silence;
        this.days = days;
        this.clock = clock;
    }

    /** The referrals that wait for this partner, or for a start there. */
    public List<String> openAt(String partnerId) {
        return onwards.findByPartnerAndStatusInOrderBySentAtDescNumberDesc(PartnerId.of(partnerId),
                        EnumSet.of(OnwardStatus.SENT, OnwardStatus.ACCEPTED)).stream()
                .map(onward -> onward.id().toString()).toList();
    }

    /** How often this case came back from a receiver without a start. */
    public Integer timesReturned(String caseId) {
        return (int) onwards.findByCaseId(CaseId.of(caseId)).stream()
                .filter(onward -> !onward.isBeside() && onward.status().isReturn()).count();
    }

    /** The facts for {@code handover-mode}. */
    public Map<String, Object> handover(String onwardReferralId) {
        OnwardReferral onward = onward(onwardReferralId);
        Map<String, Object> facts = new HashMap<>();
        facts.put("reason", onward.reason().name());
        facts.put("receiverKnown", onward.partner() != null);
        facts.put("earlierFailed", onwards.findByCaseId(onward.caseId()).stream()
                .anyMatch(other -> OnwardStatus.failures().contains(other.status())));
        facts.put("spokenDutch", intakes.findById(onward.caseId()).map(Intake::spokenDutch).map(Enum::name)
                .orElse(null));
        facts.put("agreementWarm", onward.partner() != null && partners.find(onward.partner()).warmByDefault()
                || onward.route() != null && courses.isWarm(onward.route()));
        facts.put("alone", onward.alone());
        return facts;
    }

    /** When the silence of the receiver asks for something: the next reminder, and in the end the lapse. */
    public Date silenceDue(String onwardReferralId) {
        OnwardReferral onward = onward(onwardReferralId);
        LocalDate today = LocalDate.now(clock);
        return days.startOfWork(Stream.of("partnerReminder", "partnerReminderAgain")
                .map(key -> silence.until(onward, key)).filter(today::isBefore).findFirst()
                .orElseGet(() -> silence.until(onward, "partnerLapse")));
    }

    public boolean isSilenceOver(String onwardReferralId) {
        return !LocalDate.now(clock).isBefore(silence.until(onward(onwardReferralId), "partnerLapse"));
    }

    /** When to ask whether the person started there; later once when the start was put off. */
    public Date startCheckDue(String onwardReferralId) {
        OnwardReferral onward = onward(onwardReferralId);
        return days.in(onward.branchId().value(), onward.waitedLonger() ? "startCheckAgain" : "startCheck");
    }

    /** A course may turn out not to fit after the first lessons. */
    public boolean isCourse(String onwardReferralId) {
        return onward(onwardReferralId).offering() != null;
    }

    private OnwardReferral onward(String id) {
        return onwards.findById(OnwardReferralId.of(id))
                .orElseThrow(() -> Refusal.notFound("Deze doorverwijzing kennen we niet."));
    }
}
