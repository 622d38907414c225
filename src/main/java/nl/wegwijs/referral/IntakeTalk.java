package nl.wegwijs.referral;

import java.util.Set;

import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.Refusal;
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
        Boolean startedBefore,
        Boolean worksShifts) {

    public IntakeTalk {
        ownDevices = ownDevices == null ? Set.of() : Set.copyOf(ownDevices);
        availability = availability == null ? Set.of() : Set.copyOf(availability);
    }

    /** Only the year in which somebody turns 16 or 18 leaves open which side of it the person is on. */
    Boolean adultConfirmedIn(int thisYear) {
        int turns = thisYear - birthYear;
        if (turns != 16 && turns != 18) {
            return null;
        }
        if (adultConfirmed == null) {
            throw Refusal.invalid("adultConfirmed", "REQUIRED", "Vraag of de deelnemer al " + turns + " jaar is.");
        }
        return adultConfirmed;
    }
}
