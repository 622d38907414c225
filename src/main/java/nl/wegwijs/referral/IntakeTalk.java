package nl.wegwijs.referral;

import java.util.Set;

import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.participant.Gender;

/** What the intake talk brought to light; what was not asked is null. */
public record IntakeTalk(
        int birthYear,
        Boolean adultConfirmed,
        String postcode4,
        Gender gender,
        LanguageBackground languageBackground,
        CivicIntegration civicIntegration,
        boolean livesInReception,
        SchoolYears schoolYears,
        LatinScript canReadLatinScript,
        SpokenDutch spokenDutch,
        Set<OwnDevice> ownDevices,
        Set<String> availability,
        Boolean childcareNeeded,
        Travel travel,
        PreferredForm preferredForm,
        Boolean startedBefore) {

    public IntakeTalk {
        ownDevices = ownDevices == null ? Set.of() : Set.copyOf(ownDevices);
        availability = availability == null ? Set.of() : Set.copyOf(availability);
    }
}
