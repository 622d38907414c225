package nl.wegwijs.participant;

import nl.wegwijs.library.LanguageBackground;

/** What we write down at the intake. Adult-confirmed is null when the birth year decides by itself. */
public record RegistrationFacts(
        Integer birthYear,
        Boolean adultConfirmed,
        String postcode4,
        Gender gender,
        LanguageBackground languageBackground) {
}
