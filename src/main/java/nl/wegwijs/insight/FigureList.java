package nl.wegwijs.insight;

import static nl.wegwijs.insight.Figure.count;
import static nl.wegwijs.insight.Figure.growth;
import static nl.wegwijs.insight.Figure.mean;
import static nl.wegwijs.insight.Figure.median;
import static nl.wegwijs.insight.Figure.people;
import static nl.wegwijs.insight.Figure.price;
import static nl.wegwijs.insight.Figure.ratio;
import static nl.wegwijs.insight.Figure.share;
import static nl.wegwijs.insight.Figure.sum;
import static nl.wegwijs.insight.Population.COHORT;
import static nl.wegwijs.insight.Population.RUNS;
import static nl.wegwijs.insight.Population.SIGNALS;
import static nl.wegwijs.insight.Population.WAITING;
import static nl.wegwijs.insight.Subject.DEELNAME;
import static nl.wegwijs.insight.Subject.DOORLOOPTIJD;
import static nl.wegwijs.insight.Subject.DOORVERWIJZEN;
import static nl.wegwijs.insight.Subject.MENSEN;
import static nl.wegwijs.insight.Subject.RESULTAAT;
import static nl.wegwijs.insight.Subject.SIGNALEN;
import static nl.wegwijs.insight.Subject.TRECHTER;
import static nl.wegwijs.insight.Subject.WACHTEN;

import java.util.List;

/** Every figure with its definition, in the order of the domain. */
final class FigureList {

    /** The one count of heads: everybody once, whatever report it stands in. */
    static final String PEOPLE = "K0";

    private static final String OPENED = "accepted_on is not null";
    private static final String DROPPED_OUT = "place_status = 'ENDED_EARLY' and end_reason not in "
            + "('GOAL_REACHED', 'FOUND_WORK', 'OTHER_EDUCATION', 'MOVED_AWAY')";

    static final List<Figure> ALL = List.of(
            share("K5", TRECHTER, "Bereikt", "Deel van de trajecten waarin wij de persoon spraken.", COHORT,
                    "reached_on is not null", OPENED),
            share("K6", TRECHTER, "Kwam naar de intake", "Deel van de eerste afspraken waar de persoon kwam.", COHORT,
                    "intake_on is not null and no_shows = 0", "intake_on is not null or no_shows > 0"),
            share("K9", TRECHTER, "Niveau bepaald", "Deel van de mensen die na de intake doorgaan, met een bepaald niveau.",
                    COHORT, "assessed_on is not null", "proceeds"),
            share("K10", TRECHTER, "Advies", "Deel van de mensen die na de intake doorgaan, met een advies.", COHORT,
                    "advised_on is not null", "proceeds"),
            share("K11", TRECHTER, "Geplaatst", "Deel van de mensen met een advies die bij ons begonnen.", COHORT,
                    "placed_on is not null", "advised_on is not null"),
            share("K12", TRECHTER, "Gestart",
                    "Deel van de aangenomen signalen dat tot een start leidde, bij ons of bij een ander die dat meldde.",
                    COHORT, "started_on is not null", OPENED),
            count("K1", SIGNALEN, "Signalen", "Alle signalen, ook die zonder naam.", SIGNALS, "true"),
            share("K2", SIGNALEN, "Zonder naam", "Deel van de signalen waarbij de persoon geen ja gaf. Die tellen wij alleen.",
                    SIGNALS, "signal_status = 'ANONYMOUS_COUNTED'", "true"),
            share("K3", SIGNALEN, "Aangenomen", "Deel van de signalen met naam dat wij aannamen.", SIGNALS,
                    "signal_status = 'ACCEPTED'", "signal_status <> 'ANONYMOUS_COUNTED'"),
            share("K4", SIGNALEN, "Dubbel", "Deel van de aangenomen signalen over iemand die al een traject had.", SIGNALS,
                    "signal_status = 'MERGED'", "signal_status in ('ACCEPTED', 'MERGED')"),
            share("K7", SIGNALEN, "Toestemming", "Deel van de mensen die ja zeiden, toen wij vroegen of wij gegevens mochten opschrijven.",
                    COHORT, "consent_on is not null", "consent_on is not null or outcome = 'NO_CONSENT'"),
            count("K8", SIGNALEN, "Intakes", "Gesprekken die zijn gehouden.", Population.TALKS, "true"),
            count("K43", SIGNALEN, "Terugverwijzingen", "Signalen van aanbieders die iemand niet konden helpen.", SIGNALS,
                    "source = 'REVERSE'"),
            share("K43a", SIGNALEN, "Terugverwijzingen aangenomen", "Deel van de terugverwijzingen dat wij aannamen.", SIGNALS,
                    "signal_status in ('ACCEPTED', 'MERGED')", "source = 'REVERSE'"),
            count("–", SIGNALEN, "Telt niet mee", "Samengevoegd, een vergissing, of op verzoek gewist. Deze tellen nergens mee.",
                    Population.LEFT_OUT, "true"),
            median("K14", DOORLOOPTIJD, "Tot de eerste belpoging", "Werkdagen van aannemen tot de eerste poging. Het middelste getal.",
                    COHORT, "contact_days"),
            share("K14a", DOORLOOPTIJD, "Binnen 3 werkdagen gebeld", "Deel van de eerste pogingen binnen 3 werkdagen.",
                    COHORT, "contact_days <= 3", "contact_days is not null"),
            median("K15", DOORLOOPTIJD, "Tot de intake", "Werkdagen van signaal tot intake. Het middelste getal.",
                    COHORT, "intake_days"),
            share("K15a", DOORLOOPTIJD, "Intake binnen 15 werkdagen", "Deel van de intakes binnen 15 werkdagen na het signaal.",
                    COHORT, "intake_days <= 15", "intake_days is not null"),
            median("K16", DOORLOOPTIJD, "Tot het advies", "Werkdagen van intake tot advies. Het middelste getal.",
                    COHORT, "advice_days"),
            median("K17", DOORLOOPTIJD, "Van advies tot start", "Weken van advies tot start. Het middelste getal.",
                    COHORT, "start_days / 7"),
            median("K18", DOORLOOPTIJD, "Van signaal tot start", "Weken van signaal tot start. Het middelste getal.",
                    COHORT, "total_days / 7"),
            count("K19", WACHTEN, "Wachtlijst", "Mensen die nu op een plek wachten.", WAITING, "true"),
            median("K20", WACHTEN, "Wachttijd nu", "Weken dat mensen nu wachten. Het middelste getal.", WAITING, "weeks"),
            count("K20a", WACHTEN, "Langer dan 8 weken", "Mensen die nu langer dan 8 weken wachten.", WAITING, "weeks > 8"),
            count("K20b", WACHTEN, "Langer dan 16 weken", "Mensen die nu langer dan 16 weken wachten.", WAITING, "weeks > 16"),
            share("K22", WACHTEN, "Van de lijst af zonder plek", "Deel van wie van de lijst af ging, dat geen plek kreeg.",
                    Population.LEFT_THE_LIST, "list_state = 'LEFT'", "true"),
            median("K21", WACHTEN, "Gewacht tot een plek", "Weken op de wachtlijst van wie een plek kreeg. Het middelste getal.",
                    Population.LEFT_THE_LIST, "case when list_state = 'PLACED' then weeks end"),
            sum("K25", WACHTEN, "Bezoeken aan inloop", "Bezoeken, geen mensen: wie twee keer komt, telt twee keer.",
                    Population.VISITS, "people"),
            ratio("K23", WACHTEN, "Bezetting", "Bezette plekken van alle plekken in groepen die zijn begonnen. Zonder inloop.",
                    RUNS, "case when run_status in ('RUNNING', 'COMPLETED') and not walk_in then seats_taken end",
                    "case when run_status in ('RUNNING', 'COMPLETED') and not walk_in then max_participants end"),
            share("K24", WACHTEN, "Groepen niet doorgegaan", "Deel van de groepen dat is afgezegd.", RUNS,
                    "run_status = 'CANCELLED'", "run_status in ('CANCELLED', 'RUNNING', 'COMPLETED')"),
            people(PEOPLE, DEELNAME, "Mensen", "Mensen met een intake of een start. Ieder telt één keer, ook met twee trajecten.",
                    Population.PEOPLE, "person"),
            ratio("K26", DEELNAME, "Aanwezig", "Deel van de bijeenkomsten waar deelnemers waren.",
                    Population.PLACEMENTS_STARTED, "attended", "sessions_offered"),
            share("K27", DEELNAME, "Uitval",
                    "Deel van de plaatsingen dat te vroeg stopte. Doel gehaald, werk, andere opleiding en verhuizen zijn geen uitval.",
                    Population.PLACEMENTS_ENDED, DROPPED_OUT, "true"),
            share("K27a", DEELNAME, "Positief eerder gestopt", "Deel dat eerder stopte door een gehaald doel, werk of een opleiding.",
                    Population.PLACEMENTS_ENDED,
                    "place_status = 'ENDED_EARLY' and end_reason in ('GOAL_REACHED', 'FOUND_WORK', 'OTHER_EDUCATION')", "true"),
            share("K28", DEELNAME, "Niet verschenen", "Deel van de mensen die ja zeiden, dat bij de start niet kwam.",
                    Population.PLACEMENTS_ACCEPTED, "place_status = 'NO_SHOW'", "true"),
            count("K29", DEELNAME, "Afgemaakt", "Plaatsingen die tot het einde doorgingen.", Population.PLACEMENTS_ENDED,
                    "place_status = 'COMPLETED'"),
            share("K30", RESULTAAT, "Doel gehaald", "Deel van de leervragen dat is gehaald.", Population.GOALS,
                    "goal_result = 'REACHED'", "true"),
            share("K30a", RESULTAAT, "Doel deels gehaald", "Deel van de leervragen dat deels is gehaald.", Population.GOALS,
                    "goal_result = 'PARTLY'", "true"),
            mean("K33", RESULTAAT, "Rapportcijfer", "Gemiddeld cijfer van 1 tot en met 10 in het eindgesprek.",
                    Population.END_TALKS, "grade"),
            share("K31", RESULTAAT, "Niveau omhoog", "Deel van de plaatsingen met een niveau ervoor en erna, waarin het niveau steeg.",
                    Population.LEVELS, "steps > 0", "true"),
            share("K31a", RESULTAAT, "Niveau omhoog, getoetst", "Het deel als het niveau erna met een toets is bepaald.",
                    Population.LEVELS, "steps > 0", "level_confidence = 'TESTED'"),
            share("K31b", RESULTAAT, "Niveau omhoog, ingeschat", "Het deel als het niveau erna een inschatting is.",
                    Population.LEVELS, "steps > 0", "level_confidence <> 'TESTED'"),
            median("K32", RESULTAAT, "Zelfredzaamheid", "Verschil op een schaal van 1 tot en met 5, tussen het eerste en een later eindgesprek. Het middelste getal.",
                    Population.END_TALKS, "self_reliance"),
            share("K35", RESULTAAT, "Verder gegaan", "Deel dat binnen een half jaar na het einde aan iets nieuws begon, bij ons of bij een ander die dat meldde.",
                    Population.PLACEMENTS_LONG_ENDED, "moved_on", "true"),
            share("K34", RESULTAAT, "Gebruikt het nog", "Deel dat na drie maanden ja of soms zegt.", Population.LATE_CALLS,
                    "still_uses in ('YES', 'SOMETIMES')", "still_uses is not null"),
            count("K36", DOORVERWIJZEN, "Doorverwijzingen", "Verstuurde doorverwijzingen.", Population.ONWARD, "true"),
            share("K37", DOORVERWIJZEN, "Antwoord bekend",
                    "Deel van de warme en ondersteunde doorverwijzingen van meer dan 8 weken oud, met een bekende afloop.",
                    Population.ONWARD, "onward_status in ('STARTED', 'COMPLETED', 'REJECTED', 'RETURNED', 'NOT_STARTED')",
                    "mode in ('WARM', 'SUPPORTED') and sent_at < cast(:now as timestamptz) - interval '8 weeks'"),
            share("K38", DOORVERWIJZEN, "Elders gestart", "Deel van de doorverwijzingen waarna iemand begon.",
                    Population.ONWARD, "onward_status in ('STARTED', 'COMPLETED')", "true"),
            median("K39", DOORVERWIJZEN, "Antwoord van de ontvanger", "Werkdagen van versturen tot antwoord. Het middelste getal.",
                    Population.ONWARD, "answer_days"),
            share("K39a", DOORVERWIJZEN, "Antwoord binnen 5 werkdagen", "Deel van de antwoorden binnen 5 werkdagen.",
                    Population.ONWARD, "answer_days <= 5", "answer_days is not null"),
            share("K40", DOORVERWIJZEN, "Verwijzer op tijd gemaild", "Deel van het nieuws voor verwijzers dat binnen 5 werkdagen per mail wegging.",
                    Population.POSTED, "post_days <= 5", "true"),
            growth("K42", DOORVERWIJZEN, "Signalen na een training", "Signalen van partners in de drie maanden na een training, vergeleken met de drie maanden ervoor.",
                    Population.TRAININGS, "signals_after", "signals_before"),
            count("K46", MENSEN, "Vrijwilligers klaar", "Vrijwilligers die nu mensen mogen helpen.", Population.VOLUNTEERS,
                    "volunteer_state = 'READY'"),
            count("K46a", MENSEN, "Vrijwilligers bezig", "Vrijwilligers die nu iemand helpen.", Population.VOLUNTEERS,
                    "participants > 0"),
            count("K46b", MENSEN, "Nieuwe vrijwilligers", "Mensen die zich aanmeldden om te helpen.", Population.VOLUNTEERS_CAME, "true"),
            count("K46c", MENSEN, "Gestopte vrijwilligers", "Vrijwilligers die stopten.", Population.VOLUNTEERS_LEFT, "true"),
            count("K46d", MENSEN, "Wacht op een vrijwilliger", "Mensen die nu op een vrijwilliger wachten.", WAITING, "for_match"),
            share("K46e", MENSEN, "Geen klik", "Deel van de gestopte koppelingen waarin de twee niet bij elkaar pasten.",
                    Population.MATCHES, "pair_state = 'NO_MATCH' and end_reason is not null", "true"),
            sum("K46f", MENSEN, "Uren van vrijwilligers", "Uren per maand die vrijwilligers nu helpen, zoals zij in het laatste gesprek zeiden.",
                    Population.VOLUNTEERS, "hours"),
            sum("K47", MENSEN, "Stageplekken", "Plekken voor stagiairs die wij aan scholen vroegen.", Population.INTERNSHIPS, "places"),
            sum("K47a", MENSEN, "Stageplekken bezet", "Plekken waarvoor een stagiair is gekozen.", Population.INTERNSHIPS, "filled"),
            count("K48", MENSEN, "Partners", "Organisaties waar wij nu mee samenwerken.", Population.PARTNERS,
                    "partner_status = 'ACTIVE'"),
            count("K48a", MENSEN, "Afspraken die aflopen", "Afspraken met partners die binnen drie maanden aflopen.",
                    Population.AGREEMENTS, "ends_soon"),
            count("K48b", MENSEN, "Afspraken zonder evaluatie", "Afspraken die langer dan een jaar niet zijn besproken.",
                    Population.AGREEMENTS, "not_talked_about"),
            count("K49", MENSEN, "Cursussen op maat", "Aanvragen van partners voor een cursus voor hun eigen groep.",
                    Population.CUSTOM, "true"),
            share("K49a", MENSEN, "Cursussen op maat met een groep", "Deel van de aanvragen waar een groep uit kwam.",
                    Population.CUSTOM, "state in ('RUNNING', 'EVALUATED', 'CLOSED')", "true"),
            sum("K49b", MENSEN, "Deelnemers op maat", "Plekken die bezet zijn in groepen op maat.", Population.CUSTOM, "people"),
            price("K49c", MENSEN, "Prijs per deelnemer op maat", "Afgesproken prijs van de groepen op maat, gedeeld door hun deelnemers.",
                    Population.CUSTOM, "case when people > 0 then price_cents end", "case when price_cents is not null then people end"),
            count("K50", MENSEN, "Leerbehoeften vervuld", "Leerbehoeften van medewerkers en vrijwilligers waarvoor zij genoeg leerden.",
                    Population.NEEDS, "state = 'SATISFIED'"),
            count("K50a", MENSEN, "Leerbehoeften open", "Leerbehoeften van medewerkers en vrijwilligers waar wij nog aan werken.",
                    Population.NEEDS, "state in ('OPEN', 'PLANNED')"),
            count("K50b", MENSEN, "Verlopen bewijzen", "Bewijzen van medewerkers en vrijwilligers die niet meer gelden en niet zijn vernieuwd.",
                    Population.COMPETENCES, "is_over"),
            count("K51", MENSEN, "Te laat gewist", "Trajecten waarvan de persoon al gewist moest zijn. Dit moet 0 zijn.",
                    Population.TO_FORGET, "true"),
            count("K51a", MENSEN, "Waarschuwing voorbijgegaan", "Keren dat iemand een gevoelig woord toch opschreef, na een waarschuwing.",
                    Population.OVERRULED, "true"));

    private FigureList() {
    }

    static List<Figure> of(Subject subject) {
        return ALL.stream().filter(figure -> figure.subject() == subject).toList();
    }
}
