package nl.wegwijs.referral;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.PhoneNumber;

/** What was wrong in somebody's contact data; null leaves as it is. */
public record ContactChange(String givenName, String familyName, PhoneNumber phone, String email, Channel channel) {

    boolean isNothing() {
        return givenName == null && familyName == null && phone == null && email == null && channel == null;
    }
}
