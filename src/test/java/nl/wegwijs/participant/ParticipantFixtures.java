package nl.wegwijs.participant;

import java.util.Set;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.PhoneNumber;

/** People to test with. */
public final class ParticipantFixtures {

    private ParticipantFixtures() {
    }

    public static Candidate aCandidate(String givenName, String phone, String municipalityCode) {
        return new Candidate(givenName, "Voorbeeld", PhoneNumber.parse(phone).orElseThrow(),
                givenName.toLowerCase() + "@example.org", Channel.PHONE, Set.of(ContactTime.MORNING), "nl",
                municipalityCode, 1967);
    }
}
