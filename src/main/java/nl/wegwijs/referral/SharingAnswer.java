package nl.wegwijs.referral;

import nl.wegwijs.participant.ConsentMethod;

/** The person's answer about one referral. Alone: calls the receiver itself; card: wants information after a no. */
public record SharingAnswer(boolean given, ConsentMethod method, boolean teachBackDone, boolean alone, boolean card) {
}
