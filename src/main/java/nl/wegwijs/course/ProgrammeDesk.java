package nl.wegwijs.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Where national programmes are adopted, and their licences renewed in time. */
@Service
@Transactional
public class ProgrammeDesk {

    private final Adoptions adoptions;
    private final NationalProgrammes programmes;
    private final OfferingRepository offerings;
    private final CourseCatalogue catalogue;
    private final PartnerRegister partners;
    private final PartnerAgreements agreements;
    private final Branches branches;
    private final Numbering numbering;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ProgrammeDesk(Adoptions adoptions, NationalProgrammes programmes, OfferingRepository offerings,
            CourseCatalogue catalogue, PartnerRegister partners, PartnerAgreements agreements, Branches branches,
            Numbering numbering, Norms norms, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.adoptions = adoptions;
        this.programmes = programmes;
        this.offerings = offerings;
        this.catalogue = catalogue;
        this.partners = partners;
        this.agreements = agreements;
        this.branches = branches;
        this.numbering = numbering;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<ProgrammeView> programmes() {
        return programmes.findAllByOrderByName().stream().map(NationalProgramme::view).toList();
    }

    @Transactional(readOnly = true)
    public ProgrammeView programme(String code) {
        return known(code).view();
    }

    /** Told with {@link AdoptionStarted}. The partner may be null, unless the programme is given with one. */
    public AdoptionView consider(String code, BranchId branch, PartnerId partner, String need, Map<String, Object> added) {
        NationalProgramme programme = known(code);
        filter.checkAnswer("need", need);
        added.forEach(filter::checkAnswer);
        String library = branches.libraryOrg(branch);
        refuseOtherPartner(programme, partner);
        if (!adoptions.findByLibraryOrgIdAndProgrammeAndStateNot(library, code, AdoptionState.RETIRED).isEmpty()) {
            throw Refusal.conflict("KNOWN", "Dit programma is er al, of iemand is ermee bezig.");
        }
        Adoption adoption = new Adoption(library, branch, number(), code, partner, need, today());
        adoption.keepOwnerFields(added);
        return started(adoption);
    }

    private void refuseOtherPartner(NationalProgramme programme, PartnerId partner) {
        if (programme.partnerType() != null
                && (partner == null || partners.find(partner).type() != programme.partnerType())) {
            throw Refusal.invalid("partner", "PARTNER_TYPE", "Dit programma geeft u samen met een andere soort partner.");
        }
    }

    private AdoptionView started(Adoption adoption) {
        AdoptionView saved = adoptions.save(adoption).view();
        facts.publishEvent(new AdoptionStarted(saved.id(), saved.renewal()));
        return saved;
    }

    @Transactional(readOnly = true)
    public AdoptionView view(AdoptionId id) {
        return adoptions.findById(id).orElseThrow(ProgrammeDesk::unknown).view();
    }

    public void apply(AdoptionId id, LocalDate sentOn) {
        if (sentOn.isAfter(today())) {
            throw Refusal.invalid("sentOn", "IN_FUTURE", "Kies vandaag of een dag die voorbij is.");
        }
        held(id).apply(sentOn);
    }

    /** The licence is there; what it renews is over. The last day may be null. */
    public void adopt(AdoptionId id, LocalDate until) {
        Adoption adoption = held(id);
        adoption.adopt(until, today());
        if (adoption.renews() != null) {
            Adoption earlier = held(adoption.renews());
            if (earlier.state() == AdoptionState.ADOPTED) {
                earlier.retire();
            }
        }
    }

    /** We do not take it, or do not get it. */
    public void retire(AdoptionId id) {
        held(id).retire();
    }

    /** Refused when none of these teachers may teach today. */
    public void certify(AdoptionId id, List<TeacherCertificate> certificates) {
        Adoption adoption = held(id);
        adoption.certify(certificates);
        if (!adoption.hasTeacherOn(today())) {
            throw Refusal.conflict("NO_CERTIFICATE", "Er is nog geen docent met een geldig certificaat.");
        }
    }

    /** The next part as a run of an offering, which belongs to the programme from now on. */
    public RunId planPart(AdoptionId id, WeeklyRun plan) {
        Adoption adoption = held(id);
        if (known(adoption.programme()).partnerType() != null
                && !agreements.hasActive(adoption.partner(), AgreementKind.COOPERATION, plan.firstDay())) {
            throw Refusal.conflict("NO_ACTIVE_AGREEMENT",
                    "Op die dag is er geen afspraak met deze partner. Leg die eerst vast.");
        }
        Offering offering = offerings.findById(plan.offering())
                .orElseThrow(() -> Refusal.notFound("Dit aanbod kennen we niet."));
        offering.belongTo(adoption.programme());
        RunId run = catalogue.planRun(plan);
        adoption.isPlanned(run);
        return run;
    }

    public void giveCodes(AdoptionId id, int count) {
        held(id).giveCodes(count);
    }

    /** Ends what has no licence any more, and renews in time what still has one; safe to repeat. */
    public void newDay(LocalDate today) {
        for (Adoption adoption : adoptions.findByState(AdoptionState.ADOPTED)) {
            if (adoption.endsBefore(norms.after(adoption.branchId(), "licenceRenewal", today).plusDays(1))
                    && !adoptions.existsByRenews(adoption.id())) {
                started(adoption.renewal(number(), today));
            }
            if (adoption.endsBefore(today)) {
                adoption.retire();
            }
        }
    }

    /** What was answered to questions that the library added to the forms about this. */
    public void keepOwnerFields(AdoptionId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private NationalProgramme known(String code) {
        return programmes.findById(code).orElseThrow(() -> Refusal.notFound("Dit programma kennen we niet."));
    }

    private Adoption held(AdoptionId id) {
        return adoptions.findForChangeById(id).orElseThrow(ProgrammeDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Dit programma kennen we niet.");
    }

    private String number() {
        return numbering.next("LP", 4);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
