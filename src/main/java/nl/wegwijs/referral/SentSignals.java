package nl.wegwijs.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.FormTurn;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** Signals that people at a partner sent through its own pages, as they may see them. */
@Service
@Transactional
public class SentSignals {

    private static final int PAGE = 25;
    private static final Set<PartnerStatus> COMPLETED = EnumSet.of(PartnerStatus.AFGEROND);
    private static final Set<PartnerStatus> STARTED = EnumSet.of(PartnerStatus.GESTART, PartnerStatus.AFGEROND);
    private static final Set<PartnerStatus> REACHED = EnumSet.of(PartnerStatus.GESPROKEN, PartnerStatus.WACHT_OP_PLEK,
            PartnerStatus.GESTART, PartnerStatus.AFGEROND, PartnerStatus.DOORVERWEZEN);
    private static final Set<String> NOT_REACHED_YET = Set.of(PartnerStatus.ONTVANGEN.name(),
            PartnerStatus.NIET_BEREIKT.name());

    private static final Set<SignalStatus> NOT_NAMED = EnumSet.of(SignalStatus.REJECTED, SignalStatus.WITHDRAWN,
            SignalStatus.EXPIRED, SignalStatus.ANONYMOUS_COUNTED);
    private static final Set<SignalStatus> HELPED = EnumSet.of(SignalStatus.ACCEPTED, SignalStatus.MERGED);

    private final ReferralDesk desk;
    private final Signals signals;
    private final SignalReports reports;
    private final FeedbackMessages messages;
    private final FormTurn forms;

    SentSignals(ReferralDesk desk, Signals signals, SignalReports reports, FeedbackMessages messages,
            FormTurn forms) {
        this.desk = desk;
        this.signals = signals;
        this.reports = reports;
        this.messages = messages;
        this.forms = forms;
    }

    /** The same form sent again gives the first number again, also when both come at once. */
    public SignalReceipt send(NewSignal told, PartnerUserView by, UUID form) {
        return sendForGroup(null, told, by, form);
    }

    /** The same for somebody whom the partner names for the group of a custom course with this number. */
    public SignalReceipt sendForGroup(String group, NewSignal told, PartnerUserView by, UUID form) {
        forms.take(form);
        Optional<Signal> earlier = signals.findByFormMark(form);
        if (earlier.isEmpty()) {
            return desk.receive(told, by.id(), form, group);
        }
        Signal signal = earlier.filter(sent -> sent.isSentBy(by.id())).orElseThrow(Signals::unknown);
        return SignalReceipt.of(signal);
    }

    /** The newest first, so many to a page, pages from 0; a referrer sees those it sent itself. */
    @Transactional(readOnly = true)
    public Page<SentSignal> list(PartnerUserView who, int page) {
        PageRequest part = PageRequest.of(page, PAGE);
        Page<Signal> found = who.seesOnlyOf() == null
                ? signals.findByPartnerIdOrderByReceivedAtDescNumberDesc(who.partner(), part)
                : signals.findByPartnerUserIdOrderByReceivedAtDescNumberDesc(who.id(), part);
        return found.map(this::shown);
    }

    /** Those of which we still need something, the oldest first. */
    @Transactional(readOnly = true)
    public List<SentSignal> incomplete(PartnerUserView who) {
        return signals.findByPartnerIdAndStatusOrderByReceivedAt(who.partner(), SignalStatus.NEEDS_INFO).stream()
                .filter(signal -> signal.isSentBy(who.seesOnlyOf())).map(this::shown).toList();
    }

    @Transactional(readOnly = true)
    public SentSignal find(PartnerUserView who, String number) {
        Signal signal = signals.ofPartner(who.partner(), number);
        if (!signal.isSentBy(who.seesOnlyOf())) {
            throw Signals.unknown();
        }
        return shown(signal);
    }

    /** Counts what the partner had heard by then and nothing else, of signals received between the first two moments. */
    @Transactional(readOnly = true)
    public SignalCounts counts(PartnerId partner, Instant from, Instant until, Instant heardBy) {
        List<SignalId> sent = signals.sentBetween(partner, from, until);
        Map<SignalId, Set<PartnerStatus>> heard = messages.findBySignalIdInOrderByN(sent).stream()
                .filter(message -> message.at().isBefore(heardBy))
                .collect(Collectors.groupingBy(ReferrerFeedback::signalId,
                        Collectors.mapping(ReferrerFeedback::code, Collectors.toSet())));
        return new SignalCounts(sent.size(), count(heard, REACHED), count(heard, STARTED), count(heard, COMPLETED));
    }

    /** How many signals this partner sent between these moments, whatever became of them. */
    @Transactional(readOnly = true)
    public int sentBetween(PartnerId partner, Instant from, Instant until) {
        return signals.countByPartnerIdAndReceivedAtGreaterThanEqualAndReceivedAtLessThan(partner, from, until);
    }

    /** Who was named for this group: how many in all, and how many of them we help by now. */
    @Transactional(readOnly = true)
    public GroupCount namedFor(String group) {
        List<SignalStatus> all = signals.findByGroupNumber(group).stream().map(Signal::status)
                .filter(status -> !NOT_NAMED.contains(status)).toList();
        return new GroupCount(all.size(), (int) all.stream().filter(HELPED::contains).count());
    }

    /** The group of a custom course for which this person was named; empty for most. */
    @Transactional(readOnly = true)
    public Optional<String> groupOf(SignalId id) {
        return signals.findById(id).map(Signal::groupNumber);
    }

    private static int count(Map<SignalId, Set<PartnerStatus>> heard, Set<PartnerStatus> any) {
        return (int) heard.values().stream().filter(codes -> codes.stream().anyMatch(any::contains)).count();
    }

    private SentSignal shown(Signal signal) {
        SignalReports.SignalReport report = reports.of(signal);
        boolean isCase = signal.status() == SignalStatus.ACCEPTED || signal.status() == SignalStatus.MERGED;
        List<HeardAt> heard = isCase ? messages.findBySignalIdOrderByN(signal.id()).stream()
                .map(message -> new HeardAt(message.code().name(), message.at())).toList() : List.of();
        return new SentSignal(signal.number(), report.status(), report.since(), signal.receivedAt(),
                signal.partnerReference(), signal.partnerUserId(),
                signal.status() == SignalStatus.NEEDS_INFO ? signal.missing() : List.of(), heard,
                signal.status().leadsTo(SignalStatus.WITHDRAWN), isCase && NOT_REACHED_YET.contains(report.status()),
                signal.source() == SignalSource.REVERSE);
    }
}
