package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import nl.wegwijs.library.Refusal;

/**
 * What a volunteer has signed, shown and learned; every day may be null. Of the certificate of good
 * conduct (VOG) only the day on which we saw it is kept, never the document.
 */
public record Papers(LocalDate agreementSignedOn, LocalDate confidentialitySignedOn, LocalDate houseRulesReadOn,
        LocalDate vogSeenOn, LocalDate homeVisitsApprovedOn, List<Competence> competences) {

    public Papers {
        competences = List.copyOf(competences);
    }

    public static Papers none() {
        return new Papers(null, null, null, null, null, List.of());
    }

    void refuseTheFuture(LocalDate today) {
        boolean future = Stream.concat(
                        Stream.of(agreementSignedOn, confidentialitySignedOn, houseRulesReadOn, vogSeenOn,
                                homeVisitsApprovedOn),
                        competences.stream().map(Competence::obtainedOn))
                .anyMatch(day -> day != null && day.isAfter(today));
        if (future) {
            throw Refusal.invalid("vogSeenOn", "FUTURE", "Een van de datums ligt in de toekomst.");
        }
    }

    /** These, completed with what the others add; nothing that was there gets lost. */
    Papers with(Papers newer) {
        return new Papers(newer(agreementSignedOn, newer.agreementSignedOn),
                newer(confidentialitySignedOn, newer.confidentialitySignedOn),
                newer(houseRulesReadOn, newer.houseRulesReadOn), newer(vogSeenOn, newer.vogSeenOn),
                newer(homeVisitsApprovedOn, newer.homeVisitsApprovedOn),
                Stream.concat(competences.stream(), newer.competences.stream()).distinct().toList());
    }

    private static LocalDate newer(LocalDate old, LocalDate next) {
        return next == null ? old : next;
    }
}
