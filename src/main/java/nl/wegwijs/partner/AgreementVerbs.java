package nl.wegwijs.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;

/** What models may ask about agreements with partners and the talks that lead to them. */
@Component
@ModelVerb("agreements")
@Transactional(readOnly = true)
public class AgreementVerbs {

    // How often an agreement from before there were terms is talked about.
    private static final int USUAL_MONTHS = 12;

    private final Explorations explorations;
    private final AgreementRepository agreements;
    private final PartnerRepository partners;
    private final PartnerUserRepository users;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    AgreementVerbs(Explorations explorations, AgreementRepository agreements, PartnerRepository partners,
            PartnerUserRepository users, Norms norms, NormVerbs times, Clock clock) {
        this.explorations = explorations;
        this.agreements = agreements;
        this.partners = partners;
        this.users = users;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** Whether the organisation is a partner already: then there is nothing to explore. */
    public Boolean isWorkingTogether(String explorationId) {
        return partners.findById(talks(explorationId).partner()).orElseThrow().isActive();
    }

    /** When we look again at an organisation with which it was too early. */
    public Date revisitDue(String explorationId) {
        return times.startOfWork(talks(explorationId).revisitOn());
    }

    /** Input of the decision {@code agreement-type}. */
    public Map<String, Object> facts(String explorationId) {
        PartnerTalk talk = talks(explorationId).talk();
        return Map.of("sharesData", talk.sharesData(), "money", talk.money(), "together", talk.together(),
                "roomOften", talk.roomOften(), "refersByCard", talk.refersByCard());
    }

    public Boolean sharesData(String explorationId) {
        return paper(explorationId).sharesData();
    }

    public Boolean hasCosts(String explorationId) {
        return paper(explorationId).hasCosts();
    }

    /** When the partner must be called about the signature: soon when nobody there can sign in the portal. In the end, when we stop waiting. */
    public Date signatureDue(String explorationId) {
        PartnerAgreement paper = paper(explorationId);
        return times.startOfWork(Stream.of(signsInPortal(paper) ? "agreementReminder" : "agreementOnPaper",
                        "agreementReminder", "agreementReminderAgain")
                .map(norm -> afterOffer(paper, norm)).filter(today()::isBefore).findFirst()
                .orElseGet(() -> afterOffer(paper, "agreementLapse")));
    }

    public Boolean isSilenceOver(String explorationId) {
        return !today().isBefore(afterOffer(paper(explorationId), "agreementLapse"));
    }

    /** When an agreement in force asks for something: a talk about how it goes, its renewal, its end. */
    public Date momentDue(String agreementId) {
        PartnerAgreement agreement = agreement(agreementId);
        LocalDate due = !agreement.isInForce() ? today()
                : Stream.of(Optional.of(evaluation(agreement)), renewal(agreement), end(agreement))
                        .flatMap(Optional::stream).min(LocalDate::compareTo).orElseThrow();
        return times.startOfWork(due);
    }

    /** What it asks for now: EVALUATION, RENEWAL, END, or REPLACED by a newer one. */
    public String moment(String agreementId) {
        PartnerAgreement agreement = agreement(agreementId);
        if (!agreement.isInForce()) {
            return "REPLACED";
        }
        if (end(agreement).filter(this::isReached).isPresent()) {
            return "END";
        }
        return renewal(agreement).filter(this::isReached).isPresent() ? "RENEWAL" : "EVALUATION";
    }

    /** Whether nothing binds us to the partner of this agreement any more. */
    public Boolean isPartnerOver(String agreementId) {
        return !partners.findById(agreement(agreementId).partner()).orElseThrow().isActive();
    }

    private boolean signsInPortal(PartnerAgreement paper) {
        return partners.findById(paper.partner()).orElseThrow().isActive()
                && users.findByPartnerIdOrderByDisplayName(paper.partner()).stream()
                        .anyMatch(user -> user.isCoordinator() && user.passwordHash() != null);
    }

    private LocalDate evaluation(PartnerAgreement agreement) {
        return agreement.lastLookedAt().plusMonths(Optional.ofNullable(agreement.terms())
                .map(AgreementTerms::evaluationMonths).orElse(USUAL_MONTHS));
    }

    private Optional<LocalDate> renewal(PartnerAgreement agreement) {
        return Optional.ofNullable(agreement.endsOn()).filter(any -> agreement.renewalAskedOn() == null)
                .map(last -> norms.before(agreement.branchId(), "agreementRenewal", last));
    }

    private static Optional<LocalDate> end(PartnerAgreement agreement) {
        return Optional.ofNullable(agreement.endsOn()).map(last -> last.plusDays(1));
    }

    private boolean isReached(LocalDate day) {
        return !today().isBefore(day);
    }

    private LocalDate afterOffer(PartnerAgreement paper, String norm) {
        return norms.after(paper.branchId(), norm, paper.sentOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PartnerAgreement paper(String explorationId) {
        return agreements.findById(talks(explorationId).agreement()).orElseThrow();
    }

    private Exploration talks(String id) {
        return explorations.findById(ExplorationId.of(id)).orElseThrow();
    }

    private PartnerAgreement agreement(String id) {
        return agreements.findById(AgreementId.of(id)).orElseThrow();
    }
}
