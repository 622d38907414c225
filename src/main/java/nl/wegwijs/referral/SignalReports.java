package nl.wegwijs.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.api.ApiPage;
import nl.wegwijs.api.ApiQuery;
import nl.wegwijs.partner.PartnerId;

/** What a partner may know of its own signal. Another partner's signal does not exist for it. */
@Component
@Transactional(readOnly = true)
class SignalReports {

    private final Signals signals;
    private final FeedbackMessages messages;

    SignalReports(Signals signals, FeedbackMessages messages) {
        this.signals = signals;
        this.messages = messages;
    }

    record SignalReport(String number, String status, Instant since, List<String> missing) {
    }

    SignalReport of(String number, PartnerId asks) {
        return of(signals.ofPartner(asks, number));
    }

    /** The newest first. */
    ApiPage<SignalReport> of(PartnerId asks, ApiQuery<ReportStatus> query) {
        Set<String> wanted = query.statuses().stream().map(Enum::name).collect(Collectors.toSet());
        return ApiPage.of(signals.sentBy(asks, those(SignalStatus.class, wanted), those(PartnerStatus.class, wanted),
                wanted.contains(PartnerStatus.ONTVANGEN.name()), query.page()), this::of);
    }

    private static <E extends Enum<E>> List<E> those(Class<E> codes, Set<String> wanted) {
        return Stream.of(codes.getEnumConstants()).filter(code -> wanted.contains(code.name())).toList();
    }

    // Signals.sentBy finds by the same rule.
    SignalReport of(Signal signal) {
        return switch (signal.status()) {
            case SUBMITTED -> report(signal, PartnerStatus.ONTVANGEN.name(), signal.receivedAt());
            case ACCEPTED, MERGED -> messages.findFirstBySignalIdOrderByNDesc(signal.id())
                    .map(last -> report(signal, last.code().name(), last.at()))
                    .orElseGet(() -> report(signal, PartnerStatus.ONTVANGEN.name(), signal.receivedAt()));
            case NEEDS_INFO, REJECTED, EXPIRED, WITHDRAWN, ANONYMOUS_COUNTED ->
                    report(signal, signal.status().name(), signal.statusSince());
        };
    }

    private static SignalReport report(Signal signal, String status, Instant since) {
        List<String> missing = signal.status() == SignalStatus.NEEDS_INFO
                ? signal.missing().stream().map(MissingFact::field).toList() : List.of();
        return new SignalReport(signal.number(), status, since, missing);
    }
}
