package nl.wegwijs.portal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** What the codes on the page about custody say to staff; an unknown code stays as it is. */
@Component("custodyWords")
public class CustodyWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("SELF", "Zelf gemeld"), Map.entry("DESK", "Balie"), Map.entry("IDO", "Informatiepunt"),
            Map.entry("FAMILY", "Familie"), Map.entry("ACCEPTED", "Aangenomen"), Map.entry("MERGED", "Samengevoegd"),
            Map.entry("REVERSE_ACCEPTED", "Teruggestuurd naar ons, aangenomen"),
            Map.entry("REVERSE_MERGED", "Teruggestuurd naar ons, samengevoegd"), Map.entry("PREPARED", "Klaargezet"),
            Map.entry("CONSENT_REFUSED", "Geen toestemming, niet gestuurd"), Map.entry("HANDED_INFO", "Alleen informatie meegegeven"),
            Map.entry("SENT", "Gestuurd, wacht op antwoord"), Map.entry("REJECTED", "Niet opgenomen"),
            Map.entry("LAPSED", "Geen antwoord gekregen"), Map.entry("WITHDRAWN", "Ingetrokken"),
            Map.entry("STARTED", "Begonnen"), Map.entry("RETURNED", "Teruggekomen"),
            Map.entry("NOT_STARTED", "Niet begonnen"), Map.entry("COMPLETED", "Afgerond"),
            Map.entry("candidate", "naam en contactgegevens"), Map.entry("needDomains", "onderwerpen"),
            Map.entry("indicators", "wat opviel"), Map.entry("screening", "korte test"), Map.entry("reverse", "reden en niveau"),
            Map.entry("note", "opmerking"), Map.entry("givenName", "voornaam"), Map.entry("familyName", "achternaam"),
            Map.entry("phone", "telefoonnummer"), Map.entry("preferredChannel", "hoe de persoon contact wil"),
            Map.entry("contactTimes", "wanneer bellen kan"), Map.entry("contactLanguage", "taal"),
            Map.entry("goal", "leervraag"), Map.entry("domain", "onderwerp"), Map.entry("level", "niveau"),
            Map.entry("confidence", "hoe zeker het niveau is"), Map.entry("availability", "wanneer de persoon kan"),
            Map.entry("YES_SPOKEN", "Mondeling bij de verwijzer"), Map.entry("YES_WRITTEN", "Met handtekening bij de verwijzer"),
            Map.entry("UNKNOWN", "Niet bekend"), Map.entry("NO", "Nee"), Map.entry("NONE", "Geen"),
            Map.entry("SHARE_WITH_RECEIVER", "Gegevens delen met ontvanger"),
            Map.entry("REFERRER_TO_LIBRARY", "Verwijzer mag naar ons sturen"), Map.entry("REGISTRATION", "Inschrijven bij ons"),
            Map.entry("FEEDBACK_TO_REFERRER", "Verwijzer mag iets horen"),
            Map.entry("SHARE_WITH_VOLUNTEER", "Delen met vrijwilliger"), Map.entry("AFTERCARE_CONTACT", "Later nog eens bellen"),
            Map.entry("OUTCOME_SURVEY", "Vragenlijst"), Map.entry("NEWS", "Nieuws"), Map.entry("STORY", "Verhaal aan de gemeente"),
            Map.entry("GIVEN", "Ja"),
            Map.entry("REFUSED", "Nee"), Map.entry("CONTACT_ONLY", "alleen of het contact lukte"),
            Map.entry("STATUS_ONLY", "alleen de stand"), Map.entry("STATUS_AND_ADVICE", "de stand en het advies"));

    public String of(String code) {
        return WORDS.getOrDefault(code, code);
    }

    /** A code, and what stands behind it after a space. */
    public String first(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? of(text) : of(text.substring(0, space)) + ", " + text.substring(space + 1);
    }

    public String list(Collection<String> codes) {
        return codes.isEmpty() ? "niets" : codes.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
