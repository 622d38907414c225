package nl.wegwijs.participant;

import java.util.Set;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.PhoneNumber;

/** Somebody of whom a signal told us. Family name, e-mail, language and birth year may be null. */
public record Candidate(
        String givenName,
        String familyName,
        PhoneNumber phone,
        String email,
        Channel preferredChannel,
        Set<ContactTime> contactTimes,
        String contactLanguage,
        String municipalityCode,
        Integer birthYear) {

    @Override
    public String toString() {
        return "Candidate";
    }
}
