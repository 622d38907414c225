package nl.wegwijs.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.PartnerId;

/** What receivers may know of people sent to them: nothing beyond the data set, and nothing after the end. */
@Component
class Receivers {

    /** While a receiver still has something to do with the person. */
    static final Set<OnwardStatus> OPEN = OnwardStatus.withTheReceiver();

    // Enough to say yes or no, and not enough to know who it is.
    private static final Set<String> BEFORE_THE_YES = Set.of("domain", "level", "confidence", "availability",
            "contactLanguage");

    private final OnwardReferrals onwards;
    private final Cases cases;
    private final Intakes intakes;
    private final ParticipantRegister participants;
    private final AccessLog accessLog;

    Receivers(OnwardReferrals onwards, Cases cases, Intakes intakes, ParticipantRegister participants,
            AccessLog accessLog) {
        this.onwards = onwards;
        this.cases = cases;
        this.intakes = intakes;
        this.participants = participants;
        this.accessLog = accessLog;
    }

    ReceiverView view(PartnerId receiver, String number) {
        return onwards.findByNumber(number)
                .filter(onward -> receiver.equals(onward.partner()) && OPEN.contains(onward.status()))
                .filter(this::mayBeKnown).map(this::view).orElseThrow(OnwardDesk::unknown);
    }

    /** The newest first. */
    Page<ReceiverView> list(PartnerId receiver, Set<OnwardStatus> statuses, PageRequest page) {
        List<OnwardReferral> known = onwards.findByPartnerAndStatusInOrderBySentAtDescNumberDesc(receiver,
                OPEN.stream().filter(statuses::contains).toList()).stream().filter(this::mayBeKnown).toList();
        return new PageImpl<>(known.stream().skip(page.getOffset()).limit(page.getPageSize()).map(this::view).toList(),
                page, known.size());
    }

    /** Also after the end, as long as it was ever sent: an answer may come twice, or too late. */
    OnwardReferralId addressed(PartnerId receiver, String number) {
        return onwards.findByNumber(number)
                .filter(onward -> receiver.equals(onward.partner()) && onward.sentAt() != null)
                .map(OnwardReferral::id).orElseThrow(OnwardDesk::unknown);
    }

    // The person may take the yes back after the start, too; who was forgotten is known to nobody.
    private boolean mayBeKnown(OnwardReferral onward) {
        Person person = participants.person(one(onward).participantId());
        return person.fullName() != null && participants.consent(person.id(), ConsentPurpose.SHARE_WITH_RECEIVER,
                onward.partner().value()).filter(ConsentDecision.GIVEN::equals).isPresent();
    }

    private ReceiverView view(OnwardReferral onward) {
        ReferralCase one = one(onward);
        accessLog.read("RECEIVER_VIEW", one.number(), one.participantId());
        boolean accepted = onward.status() != OnwardStatus.SENT;
        return new ReceiverView(onward.id(), onward.number(), onward.status(), onward.reason(), onward.offering(),
                onward.sentAt(), onward.appointment(), onward.startsOn(), onward.question(), onward.reply(),
                person(one, onward.dataSet(), accepted));
    }

    private ReferralCase one(OnwardReferral onward) {
        return cases.findById(onward.caseId()).orElseThrow(OnwardDesk::unknown);
    }

    private Map<String, Object> person(ReferralCase one, Set<String> dataSet, boolean accepted) {
        Map<String, Object> known = everything(one);
        Map<String, Object> shown = new LinkedHashMap<>();
        known.forEach((field, value) -> {
            if (value != null && dataSet.contains(field) && (accepted || BEFORE_THE_YES.contains(field))) {
                shown.put(field, value);
            }
        });
        return shown;
    }

    private Map<String, Object> everything(ReferralCase one) {
        Person person = participants.person(one.participantId());
        List<LearningGoal> goals = one.goals();
        List<SharedLevel> levels = one.sharedLevels();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("givenName", person.givenName());
        fields.put("familyName", person.familyName());
        fields.put("phone", person.phone() == null ? null : person.phone().national());
        fields.put("preferredChannel", person.preferredChannel());
        fields.put("contactTimes", person.contactTimes());
        fields.put("contactLanguage", person.contactLanguage());
        fields.put("goal", goals.stream().map(LearningGoal::ownWords).toList());
        fields.put("domain", goals.stream().map(LearningGoal::domain).distinct().toList());
        fields.put("level", levels.stream().map(level -> Map.of("domain", level.domain(),
                "scale", level.level().scale(), "value", level.level().value())).toList());
        fields.put("confidence", levels.stream().filter(level -> level.confidence() != null)
                .map(level -> Map.of("domain", level.domain(), "confidence", level.confidence())).toList());
        fields.put("availability", intakes.findById(one.id()).map(Intake::availability).orElse(null));
        return fields;
    }
}
