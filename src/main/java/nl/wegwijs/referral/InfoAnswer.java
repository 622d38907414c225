package nl.wegwijs.referral;

import java.time.LocalDate;

import nl.wegwijs.participant.Candidate;

/** What came of asking the partner for missing facts; the rest is filled for RECEIVED only. */
public record InfoAnswer(InfoAnswerKind kind, ConsentAtSource consentAtSource, LocalDate consentOn,
        boolean personKnows, boolean contactLoop, Candidate candidate) {
}
