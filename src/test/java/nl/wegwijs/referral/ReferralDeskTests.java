package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.Candidate;

@ReferralRoomTest
class ReferralDeskTests {

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private Town town;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @Test
    void opensACaseForAPlainSignal() {
        Candidate hennie = town.aPerson("Hennie");
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).about(hennie).told());

        assertThat(receipt.number()).matches("SG-\\d{4}-\\d{5}");
        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        CaseFile file = cases.file(caseOf(receipt));
        assertThat(file.number()).matches("TR-\\d{4}-\\d{5}");
        assertThat(file.status()).isEqualTo(CaseStatus.SIGNALLED);
        assertThat(file.branch()).isEqualTo(town.branch);
        assertThat(file.person().phone()).isEqualTo(hennie.phone());
        assertThat(file.milestones()).containsOnlyKeys(Milestone.SIGNALLED, Milestone.ACCEPTED);
    }

    @Test
    void keepsThePersonInOnePlaceOnly() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).told());
        assertThat(desk.view(receipt.signalId()).candidate()).isNull();
    }

    @Test
    void keepsNothingOfSomebodyWhoSaidNo() {
        Candidate bram = town.aPerson("Bram");
        SignalReceipt receipt = desk.receive(ReferralFixtures.aSignal().from(town.uwv).about(bram)
                .consented(ConsentAtSource.NO, null).withReference("K-4417").told());

        assertThat(receipt.status()).isEqualTo(SignalStatus.ANONYMOUS_COUNTED);
        assertThat(rowOf(receipt)).doesNotContain("Bram").doesNotContain(bram.phone().national().substring(2))
                .doesNotContain("K-4417").doesNotContain("Bellen na vier uur");
        assertThat(database.queryForObject("select count(*) from wegwijs.participant where phone = ?", Integer.class,
                bram.phone().value())).isZero();
    }

    @Test
    void keepsOnlyThePartnersOwnNumberWhenConsentIsUnknown() {
        Candidate bram = town.aPerson("Bram");
        SignalReceipt receipt = desk.receive(ReferralFixtures.aSignal().from(town.uwv).about(bram)
                .consented(ConsentAtSource.UNKNOWN, null).withReference("K-4418").told());

        assertThat(receipt.status()).isEqualTo(SignalStatus.NEEDS_INFO);
        assertThat(desk.missing(receipt.signalId())).containsExactly(MissingFact.CONSENT, MissingFact.CANDIDATE);
        assertThat(rowOf(receipt)).contains("K-4418").doesNotContain("Bram").doesNotContain("NO_EMAIL")
                .doesNotContain("DIGITAL_BASIC").doesNotContain("Bellen na vier uur");
    }

    @Test
    void keepsNobodyWhoDoesNotKnowOfTheSignal() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).behindTheirBack().withReference("K-1").told());
        assertThat(receipt.status()).isEqualTo(SignalStatus.NEEDS_INFO);
        assertThat(desk.view(receipt.signalId()).candidate()).isNull();
        assertThat(desk.missing(receipt.signalId())).contains(MissingFact.PERSON_KNOWS);
    }

    @Test
    void goesOnWhenThePartnerCompletesTheSignal() {
        SignalId id = unknownConsent();
        Candidate bram = town.aPerson("Bram");
        desk.completeInfo(id, new InfoAnswer(InfoAnswerKind.RECEIVED, ConsentAtSource.YES_SPOKEN, town.yesterday(),
                true, true, bram));
        assertThat(desk.missing(id)).isEmpty();
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.SUBMITTED);
        assertThat(desk.triageFacts(id).hasContactData()).isTrue();
        desk.open(id, Urgency.NORMAL);
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.ACCEPTED);
    }

    @Test
    void countsSomebodyWhoSaysNoLater() {
        SignalId id = unknownConsent();
        desk.completeInfo(id, new InfoAnswer(InfoAnswerKind.DECLINED, null, null, true, false, town.aPerson("Bram")));
        TriageFacts facts = desk.triageFacts(id);
        assertThat(facts.consentAtSource()).isEqualTo("NO");
        assertThat(facts.hasCandidate()).isFalse();
        assertThat(facts.hasPartnerReference()).isFalse();
        desk.triaged(id, Triage.ANONYMOUS);
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.ANONYMOUS_COUNTED);
    }

    @Test
    void keepsNobodyWhomThePartnerStillDidNotAsk() {
        SignalId id = unknownConsent();
        desk.completeInfo(id, new InfoAnswer(InfoAnswerKind.RECEIVED, ConsentAtSource.UNKNOWN, null, true, false,
                town.aPerson("Bram")));
        assertThat(desk.view(id).candidate()).isNull();
        assertThat(desk.view(id).partnerReference()).isEqualTo("K-7");
    }

    @Test
    void expiresWhatNobodyAnswers() {
        SignalId id = unknownConsent();
        desk.completeInfo(id, new InfoAnswer(InfoAnswerKind.NO_ANSWER, null, null, false, false, null));
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.NEEDS_INFO);
        desk.expire(id);
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.EXPIRED);
    }

    @Test
    void findsAnOpenCaseWithTheSamePhoneNumber() {
        Candidate kees = town.aPerson("Kees");
        SignalReceipt first = desk.receive(town.aSignalOf(town.uwv).about(kees).told());
        SignalReceipt second = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).told());

        assertThat(second.status()).isEqualTo(SignalStatus.SUBMITTED);
        DuplicateView both = desk.duplicateView(second.signalId());
        assertThat(both.signal().candidate().givenName()).isEqualTo("Kees");
        assertThat(both.candidates().get(0).file().id()).isEqualTo(caseOf(first));
    }

    @Test
    void findsAnOpenCaseWithTheSameAddress() {
        desk.receive(town.aSignalOf(town.uwv).about(withEmail(town.aPerson("Ewa"), "ewa.smit@example.org")).told());
        SignalReceipt second = desk.receive(town.aSignalOf(town.uwv)
                .about(withEmail(town.aPerson("Ewa"), "Ewa.Smit@Example.org")).told());
        assertThat(desk.duplicate(second.signalId()).duplicate()).isTrue();
    }

    @Test
    void judgesADuplicateInTheBranchOfTheOpenCase() {
        Candidate kees = town.aPerson("Kees");
        desk.receive(town.aSignalOf(town.uwv).about(kees).told());
        SignalReceipt second = desk.receive(town.aSignalOf(town.uwv).about(ReferralFixtures.aPerson("Kees",
                kees.phone().national(), town.otherMunicipality)).told());

        assertThat(desk.view(second.signalId()).branch()).isEqualTo(town.branch);
        desk.otherPerson(second.signalId());
        assertThat(desk.duplicate(second.signalId()))
                .isEqualTo(new DuplicateCheck(false, town.otherBranch));
        desk.restart(second.signalId());
        assertThat(desk.view(second.signalId()).branch()).isEqualTo(town.otherBranch);
        assertThat(desk.view(second.signalId()).status()).isEqualTo(SignalStatus.ACCEPTED);
    }

    @Test
    void mergesASecondSignalIntoTheOpenCase() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        SignalReceipt second = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).told());

        assertThat(desk.same(second.signalId(), first, Urgency.NORMAL)).isEqualTo(SameDecision.MERGED);
        assertThat(desk.view(second.signalId()).status()).isEqualTo(SignalStatus.MERGED);
        assertThat(desk.view(second.signalId()).candidate()).isNull();
        assertThat(cases.file(first).signals()).hasSize(2);
        assertThat(database.queryForObject("select count(*) from wegwijs.access_log_entry"
                + " where action = 'SIGNAL_MERGED' and case_number = ?", Integer.class, cases.file(first).number()))
                .isEqualTo(1);
    }

    @Test
    void doesNotOpenASecondCaseForOnePhoneNumber() {
        Candidate kees = town.aPerson("Kees");
        desk.receive(town.aSignalOf(town.uwv).about(kees).told());
        SignalReceipt second = desk.receive(town.aSignalOf(town.uwv).about(kees).told());
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.open(second.signalId(), Urgency.NORMAL)).reason())
                .isEqualTo("NOT_READY");
    }

    @Test
    void opensANewCaseForSomebodyWhoWasHereBefore() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        cases.closeUnattended(first, CaseOutcome.UNREACHABLE);
        SignalReceipt again = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).told());
        assertThat(again.status()).isEqualTo(SignalStatus.SUBMITTED);
        assertThat(desk.duplicateView(again.signalId()).candidates()).first()
                .matches(known -> !known.open() && known.likeness().contains(Likeness.PHONE));

        assertThat(desk.same(again.signalId(), null, Urgency.NORMAL)).isEqualTo(SameDecision.REOPENED);
        assertThat(desk.duplicate(again.signalId()).duplicate()).isFalse();
        CaseId second = desk.open(again.signalId(), Urgency.NORMAL).caseId();
        assertThat(cases.participant(second)).isEqualTo(cases.participant(first));
        assertThat(desk.followsOn(second)).contains(cases.file(first).number());
    }

    @Test
    void asksNobodyAboutACaseOfLongAgo() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        cases.closeUnattended(first, CaseOutcome.UNREACHABLE);
        database.update("update wegwijs.case_milestone set at = at - interval '13 months'"
                + " where case_id = ? and milestone = 'CLOSED'", first.value());
        assertThat(desk.receive(town.aSignalOf(town.uwv).about(kees).told()).status())
                .isEqualTo(SignalStatus.ACCEPTED);
    }

    @Test
    void doesNotHoldUpSomebodyOfWhomOnlyTheNameIsAlike() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        Candidate cees = new Candidate("Cees", kees.familyName(), town.aPerson("Cees").phone(), null,
                Channel.PHONE, Set.of(), null, kees.municipalityCode(), kees.birthYear());
        SignalReceipt second = desk.receive(town.aSignalOf(town.uwv).about(cees).told());

        assertThat(second.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat(desk.maybeTheSame(caseOf(second))).extracting(known -> known.file().id()).contains(first);
    }

    @Test
    void undoesAMerge() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        SignalReceipt second = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).withContactLoop().told());
        desk.same(second.signalId(), first, Urgency.NORMAL);
        assertThat(desk.view(second.signalId()).candidate()).isNull();

        desk.undoMerge(second.signalId(), UndoReason.SHARED_NUMBER);

        assertThat(desk.view(second.signalId()).status()).isEqualTo(SignalStatus.ACCEPTED);
        CaseId own = caseOf(second);
        assertThat(own).isNotEqualTo(first);
        assertThat(cases.file(own).person().givenName()).isEqualTo("Kees");
        assertThat(cases.file(first).signals()).hasSize(1);
        assertThat(feedbackLevel(cases.participant(first))).isEqualTo("WITHDRAWN");
        assertThat(refusalOfUndoing(second)).isEqualTo("NOT_MERGED");
    }

    @Test
    void keepsTheSealedPersonAsLongAsAMergeCanBeUndone() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        SignalReceipt second = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).told());
        desk.same(second.signalId(), first, Urgency.NORMAL);

        desk.eraseStaleCandidates(LocalDate.now(clock).plusDays(30));
        assertThat(rowOf(second)).contains(kees.phone().value());
        desk.eraseStaleCandidates(LocalDate.now(clock).plusDays(35));
        assertThat(rowOf(second)).doesNotContain(kees.phone().value());
        assertThat(refusalOfUndoing(second)).isEqualTo("TOO_LATE_TO_UNDO");
    }

    @Test
    void forgetsTheSealedPersonWhenTheCaseCloses() {
        Candidate kees = town.aPerson("Kees");
        CaseId first = caseOf(desk.receive(town.aSignalOf(town.uwv).about(kees).told()));
        SignalReceipt second = desk.receive(town.aSignalOf(town.neighbourhoodTeam).about(kees).told());
        desk.same(second.signalId(), first, Urgency.NORMAL);
        cases.closeUnattended(first, CaseOutcome.UNREACHABLE);
        assertThat(rowOf(second)).doesNotContain(kees.phone().value());
    }

    @Test
    void takesASignalBackBeforeItIsACase() {
        SignalId id = unknownConsent();
        desk.withdraw(id);
        assertThat(desk.view(id).status()).isEqualTo(SignalStatus.WITHDRAWN);
        SignalReceipt opened = desk.receive(town.aSignalOf(town.uwv).told());
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.withdraw(opened.signalId())).reason())
                .isEqualTo("SIGNAL_MOVED_ON");
    }

    private String refusalOfUndoing(SignalReceipt signal) {
        return catchThrowableOfType(Refusal.class,
                () -> desk.undoMerge(signal.signalId(), UndoReason.WRONG_CHOICE)).reason();
    }

    private String feedbackLevel(nl.wegwijs.participant.ParticipantId person) {
        return database.queryForObject("select decision from wegwijs.consent where participant_id = ?"
                + " and purpose = 'FEEDBACK_TO_REFERRER' order by id desc limit 1", String.class, person.value());
    }

    @Test
    void letsAPersonDecideAboutSomebodyFromElsewhere() {
        SignalReceipt helped = desk.receive(town.aSignalOf(town.uwv).about(town.aPersonFrom(town.farMunicipality))
                .told());
        assertThat(helped.status()).isEqualTo(SignalStatus.SUBMITTED);
        assertThat(desk.triageFacts(helped.signalId()).inServiceArea()).isFalse();
        assertThat(desk.view(helped.signalId()).branch()).isEqualTo(town.branch);

        desk.decideOutOfArea(helped.signalId(), AreaChoice.HELP, null);
        assertThat(cases.file(desk.open(helped.signalId(), Urgency.NORMAL).caseId()).livesInServiceArea()).isTrue();
    }

    @Test
    void sendsSomebodyFromElsewhereOnWhenTransferred() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).about(town.aPersonFrom(town.farMunicipality))
                .told());
        desk.decideOutOfArea(receipt.signalId(), AreaChoice.TRANSFER, town.neighbourhoodTeam);
        assertThat(cases.file(desk.open(receipt.signalId(), Urgency.NORMAL).caseId()).livesInServiceArea()).isFalse();
    }

    @Test
    void onlyInformsAboutSomebodyFromElsewhere() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).about(town.aPersonFrom(town.farMunicipality))
                .told());
        desk.decideOutOfArea(receipt.signalId(), AreaChoice.INFORM_ONLY, null);
        assertThat(desk.view(receipt.signalId()).status()).isEqualTo(SignalStatus.REJECTED);
    }

    @Test
    void takesASignalAtTheDeskOnceThePersonAgreed() {
        SignalReceipt receipt = desk.receive(ReferralFixtures.aSignal().atDesk().about(town.aPerson("Ria"))
                .consented(null, null).told());
        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat(desk.view(receipt.signalId()).consentAtSource()).isEqualTo(ConsentAtSource.YES_SPOKEN);
        assertThat(desk.triageFacts(receipt.signalId()).atDesk()).isTrue();
        assertThat(desk.triageFacts(receipt.signalId()).partnerType()).isEqualTo("Zelf gemeld");
    }

    @Test
    void takesASignalOfAPartnerOnPaper() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).onPaper().told());
        assertThat(receipt.status()).isEqualTo(SignalStatus.ACCEPTED);
        assertThat(desk.triageFacts(receipt.signalId()).atDesk()).isFalse();
        assertThat(desk.triageFacts(receipt.signalId()).partnerType()).isEqualTo("UWV");
    }

    @Test
    void refusesASignalAtTheDeskBeforeThePersonAgreed() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> desk.receive(ReferralFixtures.aSignal().atDesk().notTold().about(town.aPerson("Ria"))
                        .consented(ConsentAtSource.YES_SPOKEN, town.yesterday()).told()));
        assertThat(refusal.field()).isEqualTo("toldAndAgreed");
    }

    @Test
    void givesTheOwnFieldsOfTheLibraryToTheCase() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).withOwnerField("fietsles", true).told());
        assertThat(cases.file(caseOf(receipt)).ownerFields()).containsEntry("fietsles", true);
        assertThat(rowOf(receipt)).doesNotContain("fietsles");
    }

    @Test
    void refusesACitizenServiceNumberWithoutKeepingAnything() {
        Integer before = database.queryForObject("select count(*) from wegwijs.signal", Integer.class);
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> desk.receive(town.aSignalOf(town.uwv).noting("Haar nummer is 111.222.333").told()));
        assertThat(refusal.field()).isEqualTo("note");
        assertThat(refusal.reason()).isEqualTo("CITIZEN_SERVICE_NUMBER");
        assertThat(database.queryForObject("select count(*) from wegwijs.signal", Integer.class)).isEqualTo(before);
    }

    @Test
    void flagsASensitiveWordToStaff() {
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).noting("Is vaak ziek.").told());
        assertThat(desk.view(receipt.signalId()).wordWarnings()).isEqualTo(Set.of("ziek"));
    }

    @Test
    void forgetsARejectedPersonAfterFourteenDays() {
        Candidate daan = new Candidate("Daan", null, town.aPerson("Daan").phone(), null,
                Channel.PHONE, Set.of(), null, town.municipality,
                LocalDate.now(clock).getYear() - 15);
        SignalReceipt receipt = desk.receive(town.aSignalOf(town.uwv).about(daan).told());
        assertThat(receipt.status()).isEqualTo(SignalStatus.REJECTED);

        desk.eraseStaleCandidates(LocalDate.now(clock).plusDays(14));
        assertThat(rowOf(receipt)).contains("Daan");
        desk.eraseStaleCandidates(LocalDate.now(clock).plusDays(15));
        assertThat(rowOf(receipt)).doesNotContain("Daan").doesNotContain(daan.phone().value());
        assertThat(desk.eraseStaleCandidates(LocalDate.now(clock).plusDays(15))).isZero();
    }

    private SignalId unknownConsent() {
        return desk.receive(ReferralFixtures.aSignal().from(town.uwv).about(null)
                .consented(ConsentAtSource.UNKNOWN, null).withReference("K-7").told()).signalId();
    }

    private CaseId caseOf(SignalReceipt receipt) {
        return new CaseId(database.queryForObject("select case_id from wegwijs.signal where id = ?",
                UUID.class, receipt.signalId().value()));
    }

    private String rowOf(SignalReceipt receipt) {
        return database.queryForMap("select * from wegwijs.signal where id = ?", receipt.signalId().value())
                .toString();
    }

    private static Candidate withEmail(Candidate person, String email) {
        return new Candidate(person.givenName(), person.familyName(), person.phone(), email,
                person.preferredChannel(), person.contactTimes(), null, person.municipalityCode(), person.birthYear());
    }
}
