package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
import nl.wegwijs.partner.PartnerUserId;

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
    private final Merging merging;
    private final UrgentDesk urgent;
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
            Merging merging, UrgentDesk urgent, SignalConsents consents, CaseFiles files, ContactDesk contacts, ParticipantRegister participants, PartnerRegister partners,
            Branches branches, AccessLog accessLog, Numbering numbering, ApplicationEventPublisher events,
            Clock clock) {
        this.signals = signals;
        this.cases = cases;
        this.rules = rules;
        this.words = words;
        this.views = views;
        this.duplicates = duplicates;
        this.merging = merging;
        this.urgent = urgent;
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
        return receive(told, null, null, null);
    }

    /**
     * The same, from a form that somebody at a partner filled in; the mark is of that one form. The group is the
     * number of a custom course, null for most.
     */
    SignalReceipt receive(NewSignal told, PartnerUserId by, UUID formMark, String group) {
        rules.check(told);
        words.check(told.ownerFields());
        BranchId home = homeBranch(told.candidate(), told.partnerId());
        Signal signal = signals.save(new Signal(numbering.next("SG", 5), branches.libraryOrg(home), home, told,
                clock.instant()));
        signal.sentBy(by, formMark);
        signal.joins(group);
        probable(signal).stream().filter(Duplicates.Match::isOpen).findFirst()
                .ifPresent(match -> signal.handleIn(match.one().branchId()));
        if (signal.source() == SignalSource.REVERSE) {
            events.publishEvent(new ReverseReferralReceived(signal.id(), signal.number(), signal.branchId()));
        } else {
            publishReceived(signal, signal.channel().isEnteredByStaff());
        }
        if (signal.status() == SignalStatus.SUBMITTED) {
            moved(signal);
        }
        return SignalReceipt.of(signal);
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
        movedUnlessSubmitted(signal);
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
            case NO_ANSWER -> signal.staysIncomplete();
        }
        moved(signal);
    }

    /** The partner there is asked for TRANSFER only and may then still be null. */
    public void decideOutOfArea(SignalId id, AreaChoice choice, PartnerId toPartner) {
        signal(id).choose(choice, toPartner, clock.instant());
        moved(signal(id));
    }

    /** Whether a colleague must judge first; who was judged already is not asked about again. */
    public DuplicateCheck duplicate(SignalId id) {
        Signal signal = signal(id);
        List<Duplicates.Match> probable = probable(signal);
        return new DuplicateCheck(signal.reopens() == null && !probable.isEmpty(),
                probable.stream().filter(Duplicates.Match::isOpen).findFirst().map(match -> match.one().branchId())
                        .orElseGet(() -> homeBranch(signal.candidate(), signal.partnerId())));
    }

    private List<Duplicates.Match> probable(Signal signal) {
        return duplicates.of(signal).stream().filter(Duplicates.Match::isProbable).toList();
    }

    /** Hands the signal to the branch that must handle it and lets it be judged there anew. */
    public void restart(SignalId id) {
        Signal signal = signal(id);
        signal.handleIn(duplicate(id).handlingBranch());
        publishReceived(signal, false);
    }

    /**
     * The signal is about the person of this case, or of the best one found when none is named. An open case
     * takes the signal in; after a closed one a new case will follow for the same person.
     */
    public SameDecision same(SignalId id, CaseId which, Urgency urgency) {
        Signal signal = signal(id);
        ReferralCase chosen = duplicates.of(signal).stream()
                .filter(match -> which == null || match.one().id().equals(which))
                .findFirst().map(Duplicates.Match::one)
                .orElseThrow(() -> Refusal.conflict("CASE_CLOSED",
                        "Het andere traject is intussen gesloten. Kies 'Andere persoon'."));
        if (!chosen.isOpen()) {
            signal.reopens(chosen.id());
            return SameDecision.REOPENED;
        }
        merging.merge(signal, signal.candidate(), chosen, urgency);
        return SameDecision.MERGED;
    }

    /** Remembers that the cases found are about somebody else. */
    public void otherPerson(SignalId id) {
        Signal signal = signal(id);
        duplicates.of(signal).forEach(match -> signal.isNotTheOneOf(match.one().id()));
    }

    /** The signal was about somebody else after all: it gets its person back and is judged anew. */
    public void undoMerge(SignalId id, UndoReason why) {
        Signal signal = signal(id);
        merging.undo(signal, why);
        signal.handleIn(homeBranch(signal.candidate(), signal.partnerId()));
        publishReceived(signal, false);
    }

    /** Before the first talk: open cases of this branch that may be about the same person. */
    @Transactional(readOnly = true)
    public List<DuplicateView.Candidate> maybeTheSame(CaseId id) {
        ReferralCase one = theCase(id);
        if (!one.isBeforeTheTalk()) {
            return List.of();
        }
        List<Signal> sent = signals.findByCaseIdOrderByReceivedAtAscNumberAsc(id);
        return duplicates.of(one, other -> sent.stream().allMatch(signal -> signal.maybeTheOneOf(other))).stream()
                .map(this::shown).toList();
    }

    /** The number of the closed case on which this one follows; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> followsOn(CaseId id) {
        return Optional.ofNullable(theCase(id).previousCaseId()).map(before -> theCase(before).number());
    }

    /** The partner or the person takes the signal back before it is a case. */
    public void withdraw(SignalId id) {
        signal(id).withdraw(clock.instant());
        moved(signal(id));
        events.publishEvent(new SignalWithdrawn(id));
    }

    /** The partner sends what was missing by itself. */
    public void completeByPartner(SignalId id, InfoAnswer answer) {
        completeInfo(id, answer);
        events.publishEvent(new SignalCompleted(id));
    }

    /** Nobody answered in time. */
    public void expire(SignalId id) {
        signal(id).expire(clock.instant());
        moved(signal(id));
    }

    /** The signal with this number, for somebody who works in one of these branches. */
    @Transactional(readOnly = true)
    public SignalId find(String number, Set<BranchId> branches) {
        return signals.findByNumber(number).filter(signal -> branches.contains(signal.branchId())).map(Signal::id)
                .orElseThrow(() -> Refusal.notFound("Dit nummer kennen we niet in uw vestiging. Kijk het na."));
    }

    public CaseOpened open(SignalId id, Urgency urgency) {
        Signal signal = signal(id);
        boolean runsAlready = probable(signal).stream().anyMatch(Duplicates.Match::isOpen);
        if (!signal.missing().isEmpty() || runsAlready) {
            throw Refusal.conflict("NOT_READY", "Dit signaal kan nog geen traject worden.");
        }
        Instant now = clock.instant();
        ParticipantId participant = personOf(signal);
        consents.takeOver(signal, participant, false);
        ReferralCase opened = cases.save(
                new ReferralCase(numbering.next("TR", 5), signal, participant, urgency, now));
        signal.acceptInto(opened.id(), now);
        events.publishEvent(new MilestoneReached(opened.id(), FeedbackEvent.RECEIVED, id));
        reportIfAcute(signal, opened, urgency);
        return new CaseOpened(opened.id(), opened.number());
    }

    private void reportIfAcute(Signal signal, ReferralCase one, Urgency urgency) {
        if (urgency == Urgency.ACUTE) {
            urgent.report(one, signal);
        }
    }

    // Somebody who was here before stays the same person, with the contact data of today.
    private ParticipantId personOf(Signal signal) {
        if (signal.reopens() == null) {
            return participants.welcome(signal.candidate(), signal.branchId());
        }
        ParticipantId known = theCase(signal.reopens()).participantId();
        participants.updateContact(known, signal.candidate());
        return known;
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

    /** Without candidates when all cases found were closed or judged meanwhile. */
    public DuplicateView duplicateView(SignalId id) {
        Signal signal = signal(id);
        List<DuplicateView.Candidate> found = duplicates.of(signal).stream().map(this::shown).toList();
        found.forEach(one -> accessLog.read("DUPLICATE_VIEW", one.file().number(), one.file().person().id()));
        return new DuplicateView(views.forStaff(signal), found);
    }

    private DuplicateView.Candidate shown(Duplicates.Match match) {
        return new DuplicateView.Candidate(files.of(match.one()), match.isOpen(), match.likeness());
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
        merging.forgetSealed(today);
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

    // What waits for a colleague is told when all that can be judged at once was judged.
    private void movedUnlessSubmitted(Signal signal) {
        if (signal.status() != SignalStatus.SUBMITTED) {
            moved(signal);
        }
    }

    private void moved(Signal signal) {
        events.publishEvent(new SignalMoved(signal.id()));
    }

    private ReferralCase theCase(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }

    private Signal signal(SignalId id) {
        return signals.findById(id).orElseThrow(() -> Refusal.notFound("Dit signaal kennen we niet."));
    }
}
