package nl.wegwijs.referral;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.Person;

/** The smallest set of fields that a receiver gets: what we know, and levels only when the person wants that. */
@Component
class DataSets {

    private final Intakes intakes;
    private final ParticipantRegister participants;

    DataSets(Intakes intakes, ParticipantRegister participants) {
        this.intakes = intakes;
        this.participants = participants;
    }

    Set<String> of(ReferralCase one) {
        Person person = participants.person(one.participantId());
        Set<String> fields = new LinkedHashSet<>();
        addIf(fields, person.givenName() != null, "givenName");
        addIf(fields, person.familyName() != null, "familyName");
        addIf(fields, person.phone() != null, "phone");
        addIf(fields, person.preferredChannel() != null, "preferredChannel");
        addIf(fields, !person.contactTimes().isEmpty(), "contactTimes");
        addIf(fields, person.contactLanguage() != null, "contactLanguage");
        addIf(fields, !one.goals().isEmpty(), "goal");
        addIf(fields, !one.goals().isEmpty(), "domain");
        addIf(fields, !one.sharedLevels().isEmpty(), "level");
        addIf(fields, !one.sharedLevels().isEmpty(), "confidence");
        addIf(fields, intakes.findById(one.id()).filter(talk -> !talk.availability().isEmpty()).isPresent(),
                "availability");
        return fields;
    }

    private static void addIf(Set<String> fields, boolean known, String name) {
        if (known) {
            fields.add(name);
        }
    }
}
