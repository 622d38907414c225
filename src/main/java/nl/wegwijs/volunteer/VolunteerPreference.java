package nl.wegwijs.volunteer;

/** Whom a volunteer likes to help: people who grew up with Dutch, who did not, or who learn the computer. */
public enum VolunteerPreference {
    NT1, NT2, DIGITAL
}
