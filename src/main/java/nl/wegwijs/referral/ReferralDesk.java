package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Where signals come in, are judged, and become a case or not. */
@Service
@Transactional
public class ReferralDesk {

    private static final int DAYS_TO_KEEP_REFUSED = 14;

    private final Signals signals;
    private final Cases cases;
    private final SignalRules rules;
    private final Words words;
    private final SignalViews views;
    private final Duplicates duplicates;
    private final SignalConsents consents;
    private final CaseFiles files;
    private final ContactDesk contacts;
    private final ParticipantRegister participants;
    private final PartnerRegister partners;
    private final Branches branches;
    private final AccessLog accessLog;
    private final Numbering numbering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralDesk(Signals signals, Cases cases, SignalRules rules, Words words, SignalViews views, Duplicates duplicates,
            SignalConsents consents, CaseFiles files, ContactDesk contacts, ParticipantRegister participants, PartnerRegister partners,
            Branches branches, AccessLog accessLog, Numbering numbering, ApplicationEventPublisher events,
            Clock clock) {
        this.signals = signals;
        this.cases = cases;
        this.rules = rules;
        this.words = words;
        this.views = views;
        this.duplicates = duplicates;
        this.consents = consents;
        this.files = files;
        this.contacts = contacts;
        this.participants = participants;
        this.partners = partners;
        this.branches = branches;
        this.accessLog = accessLog;
        this.numbering = numbering;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books a signal and lets it be judged in the same transaction, so that the receipt already says
     * what became of it. Refuses wrong fields. Keeps nothing about a person who did not agree.
     */
    public SignalReceipt receive(NewSignal told) {
        rules.check(told);
        words.check(told.ownerFields());
        BranchId home = homeBranch(told.candidate(), told.partnerId());
        Signal signal = signals.save(new Signal(numbering.next("SG", 5), branches.libraryOrg(home), home, told,
                clock.instant()));
        duplicates.openCaseFor(signal).ifPresent(open -> signal.handleIn(open.branchId()));
        if (signal.source() == SignalSource.REVERSE) {
            events.publishEvent(new ReverseReferralReceived(signal.id(), signal.number(), signal.branchId()));
        } else {
            publishReceived(signal, signal.channel().isEnteredByStaff());
        }
        return new SignalReceipt(signal.id(), signal.number(), signal.status());
    }

    @Transactional(readOnly = true)
    public TriageFacts triageFacts(SignalId id) {
        return views.forTriage(signal(id));
    }

    public void triaged(SignalId id, Triage triage) {
        Signal signal = signal(id);
        switch (triage) {
            case ANONYMOUS -> signal.countAnonymously(clock.instant());
            case REJECT -> signal.reject(RejectReason.YOUTH, clock.instant());
            case NEEDS_INFO -> signal.askInfo(clock.instant());
            case ACCEPT, OUT_OF_AREA -> signal.staysSubmitted();
        }
    }

    public void completeInfo(SignalId id, InfoAnswer answer) {
        Signal signal = signal(id);
        switch (answer.kind()) {
            case RECEIVED -> {
                if (answer.candidate() != null) {
                    rules.check(answer.candidate(), answer.consentOn());
                }
                signal.complete(answer, clock.instant());
            }
            case DECLINED -> signal.declinedByPerson(clock.instant());
            case NO_ANSWER -> signal.expire(clock.instant());
        }
    }

    /** The partner there is asked for TRANSFER only and may then still be null. */
    public void decideOutOfArea(SignalId id, AreaChoice choice, PartnerId toPartner) {
        signal(id).choose(choice, toPartner, clock.instant());
    }

    public DuplicateCheck duplicate(SignalId id) {
        Signal signal = signal(id);
        Optional<ReferralCase> open = duplicates.openCaseFor(signal);
        return new DuplicateCheck(open.isPresent(), open.map(ReferralCase::branchId)
                .orElseGet(() -> homeBranch(signal.candidate(), signal.partnerId())));
    }

    /** Hands the signal to the branch that must handle it and lets it be judged there anew. */
    public void restart(SignalId id) {
        Signal signal = signal(id);
        signal.handleIn(duplicate(id).handlingBranch());
        publishReceived(signal, false);
    }

    public CaseId merge(SignalId id) {
        Signal signal = signal(id);
        ReferralCase open = duplicates.openCaseFor(signal).orElseThrow(() -> Refusal.conflict("CASE_CLOSED",
                "Het andere traject is intussen gesloten. Kies 'Andere persoon'."));
        consents.takeOver(signal, open.participantId(), open.milestones().containsKey(Milestone.CONSENT));
        open.keepOwnerFields(signal.ownerFields());
        signal.mergeInto(open.id(), clock.instant());
        accessLog.note("SIGNAL_MERGED", open.number());
        events.publishEvent(new MilestoneReached(open.id(), FeedbackEvent.RECEIVED));
        return open.id();
    }

    /** Remembers that the open case found is about somebody else. */
    public void otherPerson(SignalId id) {
        Signal signal = signal(id);
        duplicates.openCaseFor(signal).ifPresent(open -> signal.isNotTheOneOf(open.id()));
    }

    public CaseOpened open(SignalId id, Urgency urgency) {
        Signal signal = signal(id);
        if (!signal.missing().isEmpty() || duplicates.openCaseFor(signal).isPresent()) {
            throw Refusal.conflict("NOT_READY", "Dit signaal kan nog geen traject worden.");
        }
        Instant now = clock.instant();
        ParticipantId participant = participants.welcome(signal.candidate(), signal.branchId());
        consents.takeOver(signal, participant, false);
        ReferralCase opened = cases.save(
                new ReferralCase(numbering.next("TR", 5), signal, participant, urgency, now));
        signal.acceptInto(opened.id(), now);
        events.publishEvent(new MilestoneReached(opened.id(), FeedbackEvent.RECEIVED));
        return new CaseOpened(opened.id(), opened.number());
    }

    /** The referrer of this signal spoke to the person whom we could not reach; a new number may be null. */
    public void referrerReconnected(SignalId id, PhoneNumber newPhone) {
        CaseId caseId = signal(id).caseId();
        if (caseId == null) {
            throw Refusal.conflict("NO_CASE", "Van dit signaal is nog geen traject gemaakt.");
        }
        contacts.referrerReconnected(caseId, newPhone);
    }

    @Transactional(readOnly = true)
    public List<MissingFact> missing(SignalId id) {
        return signal(id).missing();
    }

    @Transactional(readOnly = true)
    public SignalView view(SignalId id) {
        return views.forStaff(signal(id));
    }

    /** Null for the case when it was closed meanwhile. */
    public DuplicateView duplicateView(SignalId id) {
        Signal signal = signal(id);
        Optional<ReferralCase> open = duplicates.openCaseFor(signal);
        open.ifPresent(one -> accessLog.read("DUPLICATE_VIEW", one.number(), one.participantId()));
        return new DuplicateView(views.forStaff(signal), open.map(files::of).orElse(null));
    }

    /** Keeps what a form of the library's own asks beside the known fields. */
    public void keepOwnerFields(SignalId id, Map<String, Object> fields) {
        words.check(fields);
        signal(id).keepOwnerFields(fields);
    }

    /** Forgets the persons of signals refused or expired more than 14 days ago; says how many. */
    public int eraseStaleCandidates(LocalDate today) {
        Instant before = today.minusDays(DAYS_TO_KEEP_REFUSED).atStartOfDay(clock.getZone()).toInstant();
        List<Signal> stale = signals.stale(SignalStatus.refusedOnes(), before);
        stale.forEach(Signal::forgetPerson);
        return stale.size();
    }

    private BranchId homeBranch(Candidate person, PartnerId partner) {
        return Optional.ofNullable(person).map(Candidate::municipalityCode).flatMap(branches::forMunicipality)
                .or(() -> Optional.ofNullable(partner).map(id -> partners.find(id).homeBranch()))
                .orElseGet(() -> branches.all().get(0).id());
    }

    private void publishReceived(Signal signal, boolean atDesk) {
        events.publishEvent(new SignalReceived(signal.id(), signal.number(), signal.branchId(), atDesk));
    }

    private Signal signal(SignalId id) {
        return signals.findById(id).orElseThrow(() -> Refusal.notFound("Dit signaal kennen we niet."));
    }
}
