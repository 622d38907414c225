package nl.wegwijs.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Where colleagues come to an agreement with a partner, from the first look to both signatures. */
@Service
@Transactional
public class AgreementDesk {

    private final Explorations explorations;
    private final AgreementRepository agreements;
    private final PartnerRepository partners;
    private final AgreementPapers papers;
    private final TextFilter filter;
    private final CurrentUser user;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AgreementDesk(Explorations explorations, AgreementRepository agreements, PartnerRepository partners,
            AgreementPapers papers, TextFilter filter, CurrentUser user, ApplicationEventPublisher facts, Clock clock) {
        this.explorations = explorations;
        this.agreements = agreements;
        this.partners = partners;
        this.papers = papers;
        this.filter = filter;
        this.user = user;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague found an organisation that we do not know yet. Told with {@link TalksBegun}. */
    public ExplorationView begin(NewPartner found, HowFound how, Map<String, Object> added) {
        filter.checkAnswer("name", found.name());
        return told(papers.begin(papers.add(found), how, null, null), added);
    }

    /** The same with an organisation that we know. */
    public ExplorationView begin(PartnerId known, HowFound how, Map<String, Object> added) {
        return told(papers.begin(organisation(known), how, null, null), added);
    }

    private ExplorationView told(Exploration exploration, Map<String, Object> added) {
        added.forEach(filter::checkAnswer);
        exploration.keepOwnerFields(added);
        facts.publishEvent(new TalksBegun(exploration.id()));
        return exploration.view();
    }

    /** Something else needs an agreement of this kind, and waits; {@code neededFor} is its number. */
    public ExplorationId open(PartnerId partner, AgreementKind asked, String neededFor) {
        return papers.begin(organisation(partner), HowFound.KNOWN, asked, neededFor).id();
    }

    /** Somebody misses an agreement with this partner. Once: as long as we talk with it nothing new begins. */
    public void ask(PartnerId partner, AgreementKind kind) {
        papers.beginOnce(partner, kind).ifPresent(one -> facts.publishEvent(new TalksBegun(one.id())));
    }

    @Transactional(readOnly = true)
    public ExplorationView view(ExplorationId id) {
        return explorations.findById(id).orElseThrow(AgreementDesk::unknown).view();
    }

    /** The agreement that these talks led to; refused when there is none yet. */
    @Transactional(readOnly = true)
    public AgreementView agreement(ExplorationId id) {
        return agreements.findById(view(id).agreement()).orElseThrow(AgreementDesk::unknown).view();
    }

    /** We go on with this organisation. */
    public void goOn(ExplorationId id, PartnerProfile profile) {
        organisation(held(id).partner()).is(profile);
        organisation(held(id).partner()).beginTalks();
        held(id).goOn();
    }

    public void notNow(ExplorationId id, PartnerProfile profile, LocalDate until) {
        held(id).notNow(until, today());
        organisation(held(id).partner()).is(profile);
        organisation(held(id).partner()).notNow(until);
    }

    public void reject(ExplorationId id, PartnerProfile profile) {
        held(id).reject();
        organisation(held(id).partner()).is(profile);
        organisation(held(id).partner()).reject();
    }

    public void talked(ExplorationId id, PartnerTalk talk) {
        filter.checkAnswer("contactName", talk.contact().name());
        filter.checkAnswer("contactFunction", talk.contact().function());
        filter.checkAnswer("next", talk.next());
        held(id).talked(talk, today());
        organisation(held(id).partner()).talked(talk);
    }

    /** Nothing has to be on paper; we work together all the same. */
    public void register(ExplorationId id) {
        Exploration exploration = held(id);
        exploration.register();
        organisation(exploration.partner()).worksWithoutAgreement(exploration.talk().next());
    }

    /** The first draft or a better one. */
    public void draft(ExplorationId id, AgreementTerms terms) {
        filter.checkAnswer("exitRule", terms.exitRule());
        papers.draft(held(id), terms);
    }

    public void checkPrivacy(ExplorationId id, Set<String> exchange, String basis, Set<String> measures,
            PrivacyCheck.Result result, String why) {
        filter.checkAnswer("why", why);
        paper(id).checkPrivacy(new PrivacyCheck(exchange, basis, measures, result, why, user.id(), today()));
    }

    public void checkFinance(ExplorationId id, String budget, boolean approved, String why) {
        filter.checkAnswer("why", why);
        paper(id).checkFinance(new FinanceCheck(budget, approved, why, user.id(), today()));
    }

    /** The partner hears that there is something to sign. */
    public void offer(ExplorationId id) {
        PartnerAgreement paper = paper(id);
        paper.offer(today());
        facts.publishEvent(new AgreementOffered(paper.id()));
    }

    /** The partner gave a colleague a signed paper. */
    public void signedOnPaper(ExplorationId id) {
        paper(id).signedByPartner(null, today());
    }

    /** The partner told a colleague what must be otherwise. */
    public void askOther(ExplorationId id, String wish) {
        filter.checkAnswer("wish", wish);
        paper(id).askOther(wish);
    }

    /** We sign as well. */
    public void sign(ExplorationId id, LocalDate on) {
        paper(id).sign(user.id(), on, today());
    }

    /** In force: older agreements of the same kind go, and the partner works with us from now on. */
    public void activate(ExplorationId id) {
        papers.activate(held(id));
    }

    public void abandon(ExplorationId id) {
        papers.abandon(held(id));
    }

    /** What needed an agreement does not go on; talks that were only for that stop. */
    public void dropNeededFor(String number) {
        explorations.findByNeededFor(number).stream().filter(one -> !one.isOver()).forEach(papers::abandon);
    }

    /** What was answered to questions that the library added to the forms about these talks. */
    public void keepOwnerFields(ExplorationId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private PartnerAgreement paper(ExplorationId id) {
        return agreements.findForChangeById(held(id).agreement()).orElseThrow(AgreementDesk::unknown);
    }

    private Exploration held(ExplorationId id) {
        return explorations.findForChangeById(id).orElseThrow(AgreementDesk::unknown);
    }

    private PartnerOrganisation organisation(PartnerId id) {
        return partners.findById(id).orElseThrow(AgreementDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze afspraak kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
