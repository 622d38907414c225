package nl.wegwijs.participant;

import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.PhoneNumber;

/** A participant as staff may see the person now. Once erased, only number and status are left. */
public record Person(
        ParticipantId id,
        String number,
        ParticipantStatus status,
        BranchId branch,
        String givenName,
        String familyName,
        PhoneNumber phone,
        String email,
        Channel preferredChannel,
        Set<ContactTime> contactTimes,
        String contactLanguage,
        String municipalityCode,
        Integer birthYear,
        Boolean adultConfirmed,
        String postcode4,
        Gender gender,
        LanguageBackground languageBackground) {

    public String fullName() {
        return familyName == null ? givenName : givenName + " " + familyName;
    }

    /** We know no birthday: only in the deciding years the person says whether it has been. Null when not known. */
    public Integer ageIn(int year) {
        return birthYear == null ? null : year - birthYear - (Boolean.FALSE.equals(adultConfirmed) ? 1 : 0);
    }

    /** What a signal would tell of this person. */
    public Candidate asCandidate() {
        return new Candidate(givenName, familyName, phone, email, preferredChannel, contactTimes, contactLanguage,
                municipalityCode, birthYear);
    }

    @Override
    public String toString() {
        return "Person " + number;
    }
}
