package nl.wegwijs.referral;

import java.util.Set;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;

/**
 * What is known of how this person can be reached for this purpose: the wish, whether the referrer may help,
 * whether one last text message is tried, whether there is another way than the phone number.
 */
record ContactRules(Channel wish, Set<ContactTime> times, boolean referrerMayHelp, boolean lastTryBySms,
        boolean hasOtherWay) {
}
