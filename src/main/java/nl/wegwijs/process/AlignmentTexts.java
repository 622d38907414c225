package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.alignment.AlignmentChoice;
import nl.wegwijs.alignment.AlignmentDecision;
import nl.wegwijs.alignment.AlignmentReason;
import nl.wegwijs.alignment.ConfirmationState;
import nl.wegwijs.alignment.ConfirmationView;
import nl.wegwijs.alignment.OfferLine;
import nl.wegwijs.alignment.OfferPoint;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.partner.PartnerId;

/** How forms speak of what there is to learn and what is missing; says only, decides nothing. */
final class AlignmentTexts {

    // A map of the offer is laid before partners: few people are not counted out.
    private static final int FEW = 5;
    private static final Map<AlignmentReason, String> REASONS = Map.of(
            AlignmentReason.SPRING, "Afstemming van het voorjaar", AlignmentReason.AUTUMN, "Afstemming van het najaar",
            AlignmentReason.GAP, "Er ontbreekt iets in het aanbod", AlignmentReason.ASKED, "Afstemming van het aanbod");
    private static final Map<ConfirmationState, String> ANSWERS = Map.of(ConfirmationState.WAITING, "nog geen antwoord",
            ConfirmationState.CONFIRMED, "aanbod klopt", ConfirmationState.SILENT, "niet bereikt");
    private static final Map<OfferGapReason, String> GAPS = Map.of(OfferGapReason.LONG_WAIT, "mensen wachten te lang",
            OfferGapReason.NOTHING_MATCHES, "niets past bij wat mensen vragen",
            OfferGapReason.REVERSE_PATTERN, "een partner stuurt steeds mensen door");

    private static final Map<String, String> SUBJECTS = Map.of("gap", " (gemeld tekort)", "nothing", " (geen aanbod)",
            "overlap", " (dubbel)");

    private AlignmentTexts() {
    }

    static String reason(AlignmentReason reason) {
        return REASONS.get(reason);
    }

    static String providers(List<ConfirmationView> asked, Function<PartnerId, String> names) {
        return asked.isEmpty() ? "geen" : asked.stream().map(one -> names.apply(one.partner()) + " (" + ANSWERS.get(one.state()) + ")")
                .sorted().collect(Collectors.joining(", "));
    }

    static String map(List<OfferLine> lines) {
        return lines.isEmpty() ? "Er is nog geen aanbod." : lines.stream().map(AlignmentTexts::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(OfferLine line) {
        return "- " + Stream.of(line.domain().label() + ", " + levels(line.levels()),
                        line.offerings() == 1 ? "1 keer aangeboden" : line.offerings() + " keer aangeboden door "
                                + (line.providers() == 1 ? "1 aanbieder" : line.providers() + " aanbieders"),
                        line.parts().isEmpty() ? "geen groep gepland" : line.parts().stream().sorted().map(FormTexts::part)
                                .collect(Collectors.joining(" en ")),
                        line.seatsFree() + " plekken vrij", waiting(line.waiting()))
                .collect(Collectors.joining("; "));
    }

    private static String waiting(int people) {
        return people == 0 ? "niemand wacht" : people < FEW ? "minder dan " + FEW + " mensen wachten" : people + " mensen wachten";
    }

    private static String levels(LevelRange range) {
        return Stream.of(range.from() == null ? null : "van " + FormTexts.level(new SkillLevel(range.scale(), range.from())),
                        range.to() == null ? null : "tot " + FormTexts.level(new SkillLevel(range.scale(), range.to())))
                .filter(part -> part != null).collect(Collectors.collectingAndThen(Collectors.joining(" "),
                        said -> said.isEmpty() ? "elk niveau" : said));
    }

    static String points(List<OfferPoint> points) {
        return points.isEmpty() ? "Niets." : points.stream().map(point -> "- " + point(point)).collect(Collectors.joining("\n"));
    }

    static String point(OfferPoint point) {
        String domain = point.domain().label();
        return switch (point.kind()) {
            case REPORTED -> domain + ": " + GAPS.get(point.reason()) + (point.offering() == null ? "" : " (" + point.offering() + ")");
            case NOTHING -> domain + ": niemand biedt dit aan";
            case OVERLAP -> domain + ": twee aanbieders geven hetzelfde op hetzelfde dagdeel";
        };
    }

    static String decisions(List<AlignmentDecision> decisions, Function<UUID, String> names) {
        return decisions.isEmpty() ? "Nog niets." : decisions.stream().map(one -> "- " + subject(one.point()) + ": "
                        + one.choice().label() + (one.choice() == AlignmentChoice.LEAVE ? "" : ", "
                        + (one.owner() == null ? "wij letten erop" : names.apply(one.owner()) + " let erop")
                        + ", klaar op " + FormTexts.day(one.by())))
                .collect(Collectors.joining("\n"));
    }

    private static String subject(String point) {
        String[] parts = point.split(":");
        return SkillDomain.valueOf(parts[1]).label() + SUBJECTS.get(parts[0]);
    }

    static String offer(List<OfferingView> offer) {
        return offer.isEmpty() ? "Geen aanbod." : offer.stream().map(one -> "- " + one.title() + ", " + one.domain().label() + ", "
                + levels(one.levels())).collect(Collectors.joining("\n"));
    }
}
