package nl.wegwijs.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.TextFilter;

/** Where colleagues look after an agreement that is in force, until it is renewed or over. */
@Service
@Transactional
public class StewardDesk {

    private final AgreementRepository agreements;
    private final PartnerRepository partners;
    private final AgreementPapers papers;
    private final AgreementDesk desk;
    private final PartnerUserRepository users;
    private final ApiKeys keys;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StewardDesk(AgreementRepository agreements, PartnerRepository partners, AgreementPapers papers, AgreementDesk desk,
            PartnerUserRepository users, ApiKeys keys, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.papers = papers;
        this.desk = desk;
        this.users = users;
        this.keys = keys;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AgreementView view(AgreementId id) {
        return agreements.findById(id).orElseThrow(PartnerAgreements::unknown).view();
    }

    /** How it goes, as the partner and we find; what goes well may be null. */
    public void evaluate(AgreementId id, int mark, String goesWell, String better) {
        filter.checkAnswer("goesWell", goesWell);
        filter.checkAnswer("better", better);
        held(id).evaluate(new AgreementEvaluation(mark, goesWell, better, today()));
        partners.findById(held(id).partner()).orElseThrow().talkedOn(today());
    }

    /** The time of this one is nearly up: a new one takes its place, or it runs out. */
    public void decideOnRenewal(AgreementId id, boolean renew) {
        held(id).decideOnRenewal(renew, today());
    }

    /** We talk about a new agreement of the same kind. Once, and told with {@link TalksBegun}. */
    public void askNew(AgreementId id) {
        PartnerAgreement agreement = held(id);
        desk.ask(agreement.partner(), agreement.view().kinds().stream().sorted().findFirst().orElseThrow());
    }

    /** Without another agreement, or talks about one, we no longer work together. Told with {@link PartnerEnded}. */
    public void end(AgreementId id) {
        PartnerAgreement agreement = held(id);
        agreement.end(today());
        PartnerId partner = agreement.partner();
        List<PartnerAgreement> all = agreements.findByPartnerIdOrderByNumberDesc(partner);
        if (all.stream().noneMatch(PartnerAgreement::isInForce) && !papers.isTalking(partner)) {
            partners.findById(partner).orElseThrow().end();
            facts.publishEvent(new PartnerEnded(partner));
        }
    }

    /** Nobody and no system of the partner gets in any more. */
    public void closeAccounts(PartnerId partner) {
        users.findByPartnerIdOrderByDisplayName(partner).forEach(PartnerUser::switchOff);
        keys.revokeAll(partner);
    }

    /** What was answered to questions that the library added to the forms about this agreement. */
    public void keepOwnerFields(AgreementId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private PartnerAgreement held(AgreementId id) {
        return agreements.findForChangeById(id).orElseThrow(PartnerAgreements::unknown);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
