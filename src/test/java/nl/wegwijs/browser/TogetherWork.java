package nl.wegwijs.browser;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;

import nl.wegwijs.alignment.PartnerOffers;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.policy.PartnerPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What we agree on with partners, give together with them and learn from them, from the first form to the last.
 * What partners do in their portal, {@code PartnersInBrowserTests} shows; here it is as if they did.
 */
abstract class TogetherWork extends PartnersWork {

    @Autowired
    private PartnerUsers users;
    @Autowired
    private PartnerOffers offers;
    @Autowired
    private PartnerPolicies policies;

    /** One that holds for a year already when it is signed, so that it is talked about at once. */
    @Test
    void agreesWithAPartnerAndStopsAfterATalkAboutHowItGoes() {
        PartnerId partner = partner("Sociale dienst Veenrijk");
        as("partner-relations").begins("Afspraken met een partner").chooses("Kennen wij de organisatie al?", "Ja, zij staat in de lijst")
                .chooses("Welke organisatie?", "Sociale dienst Veenrijk").chooses("Hoe kwamen wij bij deze organisatie?", "Via ons netwerk")
                .savesWhatBegan();
        String number = latest("exploration");
        as("partner-relations").picksUp("Kennismaking vastleggen", number).reads("Sociale dienst Veenrijk").reads("Wij werken samen")
                .fillsDay("Wanneer was het gesprek?", MONDAY).chooses("Wat gaan wij samen doen?", "Wij delen gegevens van mensen")
                .types("Wat spraken wij af?", "Elk kwartaal cijfers").saves();
        Colleague drafts = as("partner-relations").picksUp("Afspraken opstellen", number).reads("samenwerking en gegevens delen")
                .chooses("Komen er afspraken op papier?", "Ja").chooses("Wie leidt?", "Samen");
        List.of("zorgt voor de inhoud", "begeleidt de mensen", "zorgt voor de ruimte", "zorgt voor de apparatuur", "werft de mensen",
                "kijkt wie past", "maakt promotie", "schrijft de mensen in", "zorgt voor het materiaal", "heeft de licentie",
                "evalueert", "maakt het verslag", "betaalt").forEach(task -> drafts.chooses("Wie " + task + "?", "Samen"));
        drafts.types("Binnen hoeveel werkdagen antwoordt de partner?", "5")
                .chooses("Wat hoort de partner hoogstens over mensen?", "Of het contact lukte")
                .types("Wat kost het ons en de partner samen per jaar? (in euro’s)", "0")
                .fillsDay("Vanaf welke dag gelden de afspraken?", MONDAY.minusYears(1))
                .chooses("Hoe vaak bespreken wij hoe het gaat?", "Elk jaar")
                .types("Hoe kunnen wij of de partner stoppen?", "Drie maanden van tevoren").saves();
        as("privacy").picksUp("Privacytoets", number).reads("Sociale dienst Veenrijk")
                .chooses("Welke gegevens gaan heen en weer?", "Naam en telefoon").ticks("Alleen deze velden, niets meer.")
                .chooses("Waarom mag het?", "De deelnemer zegt ja").chooses("Is het zo goed?", "Ja").saves();
        String paper = agreements.waiting(partner).get(0).number();
        agreements.sign(coordinator(partner), paper);
        as("management").picksUp("Ondertekenen", number).reads(paper).ticks("Ik heb de afspraken gelezen en getekend.")
                .fillsDay("Op welke dag tekende u?", MONDAY).saves();
        assertThat(row("partner_agreement", paper)).containsEntry("state", "ACTIVE").containsEntry("signed_by", "management");

        as("partner-relations").picksUp("Samenwerking evalueren", paper).reads("Sociale dienst Veenrijk")
                .chooses("Welk cijfer geven u en de partner samen?", "2").types("Wat kan beter?", "Wij horen te weinig van elkaar")
                .chooses("Hoe gaan wij verder?", "Stoppen").reads("De afspraak stopt vandaag.").saves();
        becomes("partner_agreement", paper, "ENDED");
    }

    @Test
    void givesAnEveningWithAPartnerPartByPart() {
        agreements.record(partner("SeniorWeb Veenrijk"), AgreementKind.JOINT_COURSE, MONDAY, null);
        as("course-ops").begins("Gezamenlijke cursus").chooses("Met welke partner?", "SeniorWeb Veenrijk")
                .chooses("Wat wordt het?", "Eén keer, zoals een lezing").chooses("Bij welk aanbod hoort het?", "Nieuw aanbod")
                .types("Hoe heet het nieuwe aanbod?", "Veilig op internet")
                .chooses("Wat gaan de mensen leren?", "Computer en internet").savesWhatBegan();
        String number = latest("joint_course");

        as("course-ops").picksUp("Taakverdeling bevestigen", number).reads("dit is de eerste keer")
                .chooses("Gaan we verder?", "Ja").fillsDay("Op welke dag begint het?", MONDAY.plusDays(56))
                .types("Hoe laat begint het?", "19:00").chooses("Hoe lang duurt het?", "2 uur").types("Hoeveel keer?", "1")
                .types("Waar is het, voor zover u weet?", "Huiskamer").chooses("Moeten mensen zich aanmelden?", "Nee")
                .types("Hoeveel mensen zijn er minstens nodig?", "0")
                .types("Hoeveel mensen kunnen er hoogstens meedoen?", "30").chooses("Begeleiding", "Bibliotheek")
                .types("Waarom anders dan hier stond? (mag leeg)", "Wij hebben zelf een docent").saves();
        as("course-ops").picksUp("Ruimte en apparatuur regelen", number).reads("Veilig op internet")
                .chooses("Welke ruimte?", "Huiskamer, 16 stoelen").types("Hoeveel stoelen staan er?", "16")
                .chooses("Moet er een vast leercentrum komen?", "Nee").saves();
        as("promotion").picksUp("Promotie maken", number).chooses("Waar komt de tekst?", "Website", "Flyer")
                .types("Welke tekst?", "Kom ook! Het is gratis.").types("Welk nummer kunnen mensen bellen?", "0612345678")
                .fillsDay("Vanaf welke dag?", MONDAY).fillsDay("Tot en met welke dag?", MONDAY.plusDays(50)).saves();
        as("course-ops").picksUp("Docenten regelen", number).chooses("Is er een docent?", "Ja").saves();
        assertThat(row("joint_course", number)).containsEntry("state", "PREPARING").containsEntry("place", "Huiskamer")
                .extractingByKey("parts").asString().contains("\"PLACE\": \"DONE\"", "\"PROMOTION\": \"DONE\"", "\"TEACHERS\": \"DONE\"");

        itIs(MONDAY.plusDays(49), 10);
        becomes("joint_course", number, "GO");
        itIs(MONDAY.plusDays(60), 10);
        as("course-ops").picksUp("Aanwezigheid navragen", number).chooses("Welke keer?", "maandag 4 januari 2027")
                .types("Hoeveel mensen waren er?", "17").saves();
        as("course-ops").picksUp("Samen evalueren", number).reads(": 17").chooses("Welk cijfer geeft de partner?", "4")
                .chooses("Welk cijfer geven wij?", "4").chooses("Hoe gaan we verder?", "Wij stoppen").saves();
        becomes("joint_course", number, "CLOSED");
    }

    /** Three providers said in the portal that all is right; the fourth is called. */
    @Test
    void talksWithProvidersAboutWhatIsOffered() {
        as("partner-relations").begins("Aanbod afstemmen").chooses("Voor welke vestiging?", "Veenrijk").savesWhatBegan();
        String number = latest("offer_alignment");
        List.of("SeniorWeb Veenrijk", "Volksuniversiteit Laagveen", "ROC Laagveen")
                .forEach(name -> offers.confirm(partner(name), Set.of()));
        itIs(MONDAY.plusDays(15), 10);
        as("course-ops").picksUp("Aanbod nabellen", number).reads("Taalschool Duin en Veen").reads("Nederlands voor beginners")
                .chooses("Weet u of het aanbod klopt?", "Nee, ik heb niemand bereikt").saves();
        as("course-ops").picksUp("Aanbodkaart controleren", number).reads("Taalschool Duin en Veen (niet bereikt)")
                .reads("Schrijven: niemand biedt dit aan").saves();

        Colleague talks = as("partner-relations").picksUp("Overleg vastleggen", number).reads("Schrijven: niemand biedt dit aan")
                .chooses("Wat legt u nu vast?", "Een besluit");
        talks.field("Over welke punten is het besluit?", 1).locator("input[type=checkbox]").all().forEach(Locator::check);
        talks.chooses("Wie doet er iets aan?", "Samen").chooses("Wie let erop?", "Wij")
                .fillsDay("Wanneer is het klaar? (mag leeg)", MONDAY.plusDays(90)).saves();
        as("partner-relations").picksUp("Overleg vastleggen", number).reads("Schrijven (geen aanbod): samen")
                .chooses("Wat legt u nu vast?", "Niets meer, alles is besproken").saves();
        becomes("offer_alignment", number, "CLOSED");
    }

    /** Of the year that is nearly over, so that its last talk is soon. */
    @Test
    void makesPolicyWithAPartnerAndFollowsItToItsEnd() {
        PartnerId uwv = uwv();
        as("partner-relations").begins("Beleid maken met partners").choosesOneOf("Welke vestiging begint?", "Veenrijk")
                .savesWhatBegan();
        String number = latest("shared_policy");
        as("partner-relations").picksUp("Knelpunten verzamelen", number).reads("K1")
                .types("Wat moet er beter?", "Te weinig mensen beginnen").chooses("Welke partners praten mee?", "UWV Laagveen").saves();
        as("partner-relations").picksUp("Beleidsoverleg met partners", number).reads("Te weinig mensen beginnen")
                .chooses("Wat legt u nu vast?", "Een nieuw doel").types("Wat willen we bereiken?", "Meer mensen leren verder")
                .chooses("Voor wie?", "Iedereen").choosesOneOf("Aan welk cijfer zien we dat?", "Gestart")
                .types("Hoe is het nu?", "40").types("Hoe moet het worden?", "50").chooses("Wie let erop?", "UWV Laagveen").saves();
        as("partner-relations").picksUp("Beleidsoverleg met partners", number).reads("van 40 naar 50")
                .chooses("Wat legt u nu vast?", "Niets meer, alle doelen staan er").saves();
        as("partner-relations").picksUp("Concept schrijven", number).types("Hoe heet het beleid?", "Samen taalvaardig")
                .chooses("Voor welke gemeenten?", "Veenrijk").fillsDay("Vanaf welke dag geldt het?", MONDAY.minusYears(1).plusDays(4))
                .fillsDay("Tot en met welke dag?", MONDAY.plusDays(3)).types("Wat spreken we af?", "Wij zoeken mensen samen op.").saves();
        policies.answer(coordinator(uwv), policies.waiting(uwv).get(0).id(), true, null);
        as("management").picksUp("Beleid vaststellen", number).reads("Samen taalvaardig").reads("UWV Laagveen")
                .chooses("Stelt u het beleid vast?", "Ja").chooses("Is de gemeente akkoord?", "Ja").saves();

        as("partner-relations").picksUp("Halfjaarcijfers bespreken", number).reads("doel: 50")
                .types("Wat gaan we doen? (mag leeg)", "Meer op pad").saves();
        itIs(MONDAY.plusDays(4), 10);
        as("partner-relations").picksUp("Halfjaarcijfers bespreken", number).reads("Meer op pad").saves();
        becomes("shared_policy", number, "SUPERSEDED");
    }

    @Test
    void buysATrainingForItsOwnPeopleAndLooksBack() {
        as("staff-development").begins("Deskundigheid").choosesOneOf("Voor welke vestiging?", "Veenrijk")
                .chooses("Wat moeten mensen leren?", "Eenvoudig schrijven en spreken").chooses("Voor wie is het?", "Medewerkers")
                .types("Hoeveel mensen ongeveer?", "14").chooses("Waarom is het nodig?", "Het werk kan beter").savesWhatBegan();
        String number = latest("training_need");
        as("staff-development").picksUp("Leerbehoefte vastleggen", number).chooses("Moeten mensen iets leren?", "Ja")
                .chooses("Is er een gratis landelijke training?", "Nee").chooses("Kan een eigen trainer dit geven?", "Nee")
                .types("Hoeveel procent past wat aanbieders al hebben?", "85")
                .chooses("Is de vraag bijzonder voor onze bibliotheek?", "Nee").chooses("Is dit vaker nodig?", "Nee").saves();
        as("staff-development").picksUp("Offertes vragen", number).reads("Eenvoudig schrijven en spreken")
                .chooses("Welke aanbieders vraagt u?", "ROC Laagveen").types("Wat vraagt u?", "Twee dagdelen bij ons")
                .fillsDay("Tot welke dag wacht u op offertes?", MONDAY.plusDays(14))
                .types("Wat mag de training ongeveer kosten? (in euro’s)", "3000").saves();
        as("staff-development").picksUp("Offerte noteren", number).chooses("Is er een offerte?", "Ja, ik schrijf er één op")
                .chooses("Van wie is de offerte?", "ROC Laagveen").types("Wat kost het? (in euro’s)", "2750")
                .chooses("Hoe goed is de inhoud?", "4").chooses("Hoe goed is de prijs?", "3")
                .ticks("De offerte past bij wat wij vroegen.").saves();
        as("staff-development").picksUp("Offertes vergelijken", number).reads("ROC Laagveen: € 2750, inhoud 4")
                .chooses("Wat doen wij?", "Wij kiezen een aanbieder").chooses("Welke aanbieder kiest u?", "ROC Laagveen")
                .types("Waarom deze aanbieder?", "De inhoud past goed").saves();
        as("management").picksUp("Inkoop goedkeuren", number).reads("De inhoud past goed").chooses("Keurt u de inkoop goed?", "Ja").saves();

        as("staff-development").picksUp("Deelnemers inplannen", number).chooses("Welke medewerkers doen mee?", "Team Intake")
                .fillsDay("Op welke dag begint de training?", MONDAY.plusDays(1))
                .fillsDay("Op welke dag is de training klaar?", MONDAY.plusDays(1)).saves();
        itIs(MONDAY.plusDays(2), 10);
        as("staff-development").picksUp("Aanwezigheid noteren", number).chooses("Is de training gegeven?", "Ja")
                .chooses("Welke medewerkers waren er?", "Team Intake").saves();
        itIs(MONDAY.plusDays(36), 10);
        as("staff-development").picksUp("Opbrengst evalueren", number).reads("1 medewerker, 0 vrijwilligers")
                .types("Welk cijfer geven de deelnemers?", "8").chooses("Gebruiken mensen wat zij leerden?", "Ja")
                .chooses("Hoe gaan wij verder?", "Het is genoeg").saves();
        becomes("training_need", number, "SATISFIED");
    }

    /** Whoever signs and answers for the partner. */
    private PartnerUserView coordinator(PartnerId partner) {
        return users.of(partner).stream().filter(one -> one.role() == UserRole.COORDINATOR).findFirst().orElseGet(() ->
                users.invite(partner, "team-verwijzen@partner.example.org", "Robin Proef", UserRole.COORDINATOR).user());
    }
}
