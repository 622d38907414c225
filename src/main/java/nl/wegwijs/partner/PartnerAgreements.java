package nl.wegwijs.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** What we and our partners agreed on paper, for whoever asks; and what partners themselves do with it. */
@Service
@Transactional
public class PartnerAgreements {

    private static final int WISH_LENGTH = 200;

    private final AgreementRepository agreements;
    private final Explorations explorations;
    private final PartnerRegister partners;
    private final Branches branches;
    private final Numbering numbering;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PartnerAgreements(AgreementRepository agreements, Explorations explorations, PartnerRegister partners,
            Branches branches, Numbering numbering, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.agreements = agreements;
        this.explorations = explorations;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** One that was signed before, outside this house. The last day may be null. */
    public void record(PartnerId id, AgreementKind kind, LocalDate startsOn, LocalDate endsOn) {
        Partner partner = partners.find(id);
        agreements.save(PartnerAgreement.signedElsewhere(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("OV", 3), kind, startsOn, endsOn));
    }

    @Transactional(readOnly = true)
    public boolean hasActive(PartnerId partner, AgreementKind kind, LocalDate day) {
        return activeOn(partner, day).stream().anyMatch(one -> one.isAbout(kind));
    }

    /** Who does what; nothing when no agreement about this is in force, or only one from before that was written down. */
    @Transactional(readOnly = true)
    public Optional<Map<SharedTask, TaskOwner>> split(PartnerId partner, AgreementKind kind, LocalDate day) {
        return activeOn(partner, day).stream().filter(one -> one.isAbout(kind)).map(PartnerAgreement::terms)
                .filter(Objects::nonNull).map(AgreementTerms::split).findFirst();
    }

    /** Those of these partners with whom nothing is agreed that lets us send them people today. */
    @Transactional(readOnly = true)
    public Set<PartnerId> withoutReferrals(List<PartnerId> some) {
        LocalDate today = LocalDate.now(clock);
        return some.stream().filter(partner -> activeOn(partner, today).stream()
                .noneMatch(PartnerAgreement::coversReferrals)).collect(Collectors.toSet());
    }

    /** Whether we work together on paper at all. */
    @Transactional(readOnly = true)
    public boolean hasActive(PartnerId partner, LocalDate day) {
        return !activeOn(partner, day).isEmpty();
    }

    private List<PartnerAgreement> activeOn(PartnerId partner, LocalDate day) {
        return agreements.findByPartnerIdOrderByNumberDesc(partner).stream().filter(one -> one.isActiveOn(day)).toList();
    }

    /** What is in force with this partner, what was, and what waits to be signed; the newest first. */
    @Transactional(readOnly = true)
    public List<AgreementView> of(PartnerId partner) {
        return agreements.findByPartnerIdOrderByNumberDesc(partner).stream().filter(PartnerAgreement::isShown)
                .map(PartnerAgreement::view).toList();
    }

    /** Those that wait for a signature of this partner. */
    @Transactional(readOnly = true)
    public List<AgreementView> waiting(PartnerId partner) {
        return agreements.findByPartnerIdOrderByNumberDesc(partner).stream()
                .filter(PartnerAgreement::isWaitingForPartner).map(PartnerAgreement::view).toList();
    }

    /** One of another partner, or that is not shown yet, does not exist for this one. */
    @Transactional(readOnly = true)
    public AgreementView find(PartnerId partner, String number) {
        return agreements.findByNumber(number).filter(one -> one.isOf(partner)).filter(PartnerAgreement::isShown)
                .map(PartnerAgreement::view).orElseThrow(PartnerAgreements::unknown);
    }

    /** Somebody who acts for the partner signs. Told with {@link AgreementAnswered}. */
    public void sign(PartnerUserView by, String number) {
        PartnerAgreement agreement = held(by, number);
        agreement.signedByPartner(by.displayName(), LocalDate.now(clock));
        tell(agreement, true);
    }

    /** The partner wants something else in it. Told with {@link AgreementAnswered}. */
    public void askOther(PartnerUserView by, String number, String wish) {
        if (wish == null || wish.isBlank() || wish.length() > WISH_LENGTH) {
            throw Refusal.invalid("wish", "REQUIRED", "Schrijf in hoogstens 200 tekens wat er anders moet.");
        }
        filter.checkAnswer("wish", wish);
        PartnerAgreement agreement = held(by, number);
        agreement.askOther(wish.strip());
        tell(agreement, false);
    }

    private void tell(PartnerAgreement agreement, boolean signed) {
        explorations.findByAgreement(agreement.id())
                .ifPresent(one -> facts.publishEvent(new AgreementAnswered(one.id(), signed)));
    }

    private PartnerAgreement held(PartnerUserView by, String number) {
        if (by.role() != UserRole.COORDINATOR) {
            throw Refusal.conflict("COORDINATOR", "Alleen een coördinator kan dit doen.");
        }
        return agreements.findForChangeByNumber(number).filter(one -> one.isOf(by.partner()))
                .filter(PartnerAgreement::isShown).orElseThrow(PartnerAgreements::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Deze afspraak kennen we niet.");
    }
}
