package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.wegwijs.learning.Expertise;
import nl.wegwijs.learning.NeedOrigin;
import nl.wegwijs.learning.NeedRequest;
import nl.wegwijs.learning.NeedView;
import nl.wegwijs.learning.ProcurementView;
import nl.wegwijs.learning.Programme;
import nl.wegwijs.learning.Quote;
import nl.wegwijs.learning.QuotesNeeded;
import nl.wegwijs.learning.Source;

/** How forms speak of what our people learn; says only, decides nothing. */
final class LearningTexts {

    private static final String NOT_YET = "nog niet bekend";
    private static final Map<NeedOrigin, String> ORIGINS = Map.of(
            NeedOrigin.ASKED, "Een collega meldde deze leerbehoefte.",
            NeedOrigin.YEARLY, "Een keer per jaar kijken wij wat onze mensen moeten leren. Vul hier de belangrijkste"
                    + " leerbehoefte in. Meld andere leerbehoeften apart.",
            NeedOrigin.SHORTAGE, "Er dreigt kennis te ontbreken, bijvoorbeeld omdat een bewijs verloopt.");

    private LearningTexts() {
    }

    /** What every form of a need begins with. */
    static Map<String, Object> about(NeedView need) {
        Map<String, Object> shown = new HashMap<>();
        Optional<NeedRequest> request = Optional.ofNullable(need.request());
        shown.put("caseNumber", need.number());
        shown.put("originText", ORIGINS.get(need.origin()));
        shown.put("needText", request.map(NeedRequest::expertise).map(Expertise::label).orElse(NOT_YET));
        shown.put("audienceText", request.map(LearningTexts::audience).orElse(NOT_YET));
        shown.put("reasonText", request.map(one -> one.reason().label()).orElse(NOT_YET));
        shown.put("sourceText", Optional.ofNullable(need.source()).map(Source::label).orElse(NOT_YET));
        return shown;
    }

    private static String audience(NeedRequest request) {
        return people(request.persons()) + ", " + request.audience().label()
                + (request.before() == null ? "" : ", klaar voor " + FormTexts.day(request.before()));
    }

    /** What was asked for, as answers that may be changed. */
    static Map<String, Object> answers(NeedRequest request) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("expertise", request.expertise().name());
        answers.put("audience", request.audience().name());
        answers.put("persons", request.persons());
        answers.put("reason", request.reason().name());
        answers.put("beforeOn", request.before() == null ? null : request.before().toString());
        return answers;
    }

    static String purchase(ProcurementView purchase, Function<UUID, String> names) {
        if (purchase.request() == null) {
            return "nog geen offertes gevraagd";
        }
        return (purchase.orderNumber() == null ? "gevraagd aan " : "bestelling " + purchase.orderNumber() + ", gevraagd aan ")
                + purchase.request().suppliers().stream().map(names).sorted().collect(Collectors.joining(", "))
                + "; ongeveer " + FormTexts.euros(purchase.request().budgetCents());
    }

    static String needed(QuotesNeeded needed) {
        return switch (needed) {
            case ONE -> "één offerte";
            case THREE -> "drie offertes";
            case ADVISER -> "drie offertes en advies van de adviseur inkoop";
        };
    }

    static String quotes(List<Quote> quotes, Function<UUID, String> names) {
        return quotes.isEmpty() ? "nog geen" : quotes.stream()
                .map(quote -> "- " + quote(quote, names.apply(quote.supplier()))).collect(Collectors.joining("\n"));
    }

    static String quote(Quote quote, String name) {
        return name + ": " + FormTexts.euros(quote.amountCents()) + ", inhoud " + quote.quality() + ", prijs " + quote.price()
                + (quote.fits() ? ", past" : ", past niet helemaal")
                + (quote.validUntil() == null ? "" : ", geldig tot en met " + FormTexts.day(quote.validUntil()));
    }

    static String pilot(ProcurementView purchase) {
        return Optional.ofNullable(purchase.pilotPoints()).orElse("nog geen");
    }

    /** What was wanted before, as answers that may be changed. */
    static Map<String, Object> wanted(ProcurementView purchase) {
        return Optional.ofNullable(purchase.development()).<Map<String, Object>>map(wanted -> Map.of("requirements",
                wanted.requirements(), "rights", wanted.rights().name())).orElse(Map.of());
    }

    static String earlier(NeedView need) {
        return Optional.ofNullable(need.evaluation()).map(mark -> "cijfer " + mark.mark() + ", mensen gebruiken het: "
                + mark.usesIt().label()).orElse("nog niet gegeven");
    }

    static String days(Programme programme) {
        return "van " + FormTexts.day(programme.firstDay()) + " tot en met " + FormTexts.day(programme.lastDay());
    }

    static String learners(Programme programme) {
        return people(programme.staff().size(), "medewerker") + ", " + people(programme.volunteers().size(), "vrijwilliger");
    }

    private static String people(int count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }

    private static String people(int number) {
        return number == 1 ? "1 persoon" : number + " mensen";
    }
}
