package nl.wegwijs.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;

/** Keeps talks, drafts and partners in step: what begins, replaces and stops what. */
@Component
class AgreementPapers {

    private final Explorations explorations;
    private final AgreementRepository agreements;
    private final PartnerRepository partners;
    private final Branches branches;
    private final Numbering numbering;
    private final ApplicationEventPublisher facts;

    AgreementPapers(Explorations explorations, AgreementRepository agreements, PartnerRepository partners,
            Branches branches, Numbering numbering, ApplicationEventPublisher facts) {
        this.explorations = explorations;
        this.agreements = agreements;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
        this.facts = facts;
    }

    /** Refused for an organisation that we know under the same name. */
    PartnerOrganisation add(NewPartner found) {
        if (partners.findAllByOrderByName().stream().anyMatch(one -> one.isCalled(found.name()))) {
            throw Refusal.invalid("name", "KNOWN", "Deze organisatie staat al in de lijst. Kies haar daar.");
        }
        return partners.save(new PartnerOrganisation(branches.libraryOrg(found.homeBranch()), found));
    }

    Exploration begin(PartnerOrganisation organisation, HowFound how, AgreementKind asked, String neededFor) {
        organisation.beginTalks();
        Partner partner = organisation.view();
        return explorations.save(new Exploration(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("PA", 3), how, asked, neededFor));
    }

    Optional<Exploration> beginOnce(PartnerId partner, AgreementKind kind) {
        PartnerOrganisation organisation = partners.findForChangeById(partner).orElseThrow(PartnerAgreements::unknown);
        return isTalking(partner) ? Optional.empty()
                : Optional.of(begin(organisation, HowFound.KNOWN, kind, null));
    }

    boolean isTalking(PartnerId partner) {
        return explorations.findByPartnerId(partner).stream().anyMatch(one -> !one.isOver());
    }

    void draft(Exploration exploration, AgreementTerms terms) {
        if (exploration.agreement() == null) {
            Partner partner = partners.findById(exploration.partner()).orElseThrow().view();
            exploration.drafted(agreements.save(new PartnerAgreement(branches.libraryOrg(partner.homeBranch()), partner,
                    numbering.next("OV", 3), terms)).id());
        } else {
            agreements.findForChangeById(exploration.agreement()).orElseThrow().draft(terms);
        }
    }

    void activate(Exploration exploration) {
        PartnerAgreement agreement = agreements.findForChangeById(exploration.agreement()).orElseThrow();
        agreement.activate();
        exploration.agreed();
        List<PartnerAgreement> older = agreements.findByPartnerIdOrderByNumberDesc(agreement.partner()).stream()
                .filter(one -> one.isInForce() && one.sharesAKindWith(agreement)).toList();
        older.forEach(one -> one.replaceBy(agreement));
        partners.findById(agreement.partner()).orElseThrow()
                .agreed(agreement.terms().warmByDefault());
        facts.publishEvent(new AgreementActivated(agreement.id()));
        older.forEach(one -> facts.publishEvent(new AgreementReplaced(one.id())));
    }

    /** Nothing comes of it; an agreement that would have been renewed goes on as it is. */
    void abandon(Exploration exploration) {
        exploration.abandon();
        Optional.ofNullable(exploration.agreement()).flatMap(agreements::findForChangeById)
                .ifPresent(PartnerAgreement::abandon);
        agreements.findByPartnerIdOrderByNumberDesc(exploration.partner()).forEach(PartnerAgreement::goesOnAsItIs);
        partners.findById(exploration.partner()).orElseThrow().stopTalks();
    }
}
