package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.FormTurn;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.Room;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.AgreementDesk;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Where partners get a room of ours, from the question to how many people came. */
@Service
@Transactional
public class FacilityDesk {

    private final FacilityRequests requests;
    private final RoomUse rooms;
    private final PartnerRegister partners;
    private final AgreementDesk agreements;
    private final Branches branches;
    private final Numbering numbering;
    private final FormTurn forms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    FacilityDesk(FacilityRequests requests, RoomUse rooms, PartnerRegister partners, AgreementDesk agreements,
            Branches branches, Numbering numbering, FormTurn forms, TextFilter filter, ApplicationEventPublisher facts,
            Clock clock) {
        this.requests = requests;
        this.rooms = rooms;
        this.partners = partners;
        this.agreements = agreements;
        this.branches = branches;
        this.numbering = numbering;
        this.forms = forms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague writes down what a partner asks. Told with {@link FacilityRequested}. */
    public FacilityView request(PartnerId partner, FacilityAsked asked, Map<String, Object> added) {
        return requested(partner, asked, added, null);
    }

    /** A partner asks; the same form sent again gives the first request again. */
    public FacilityView request(PartnerId partner, FacilityAsked asked, Map<String, Object> added, UUID form) {
        forms.take(form);
        Optional<FacilityRequest> earlier = requests.findByFormMark(form);
        return earlier.isPresent() ? earlier.filter(one -> one.isOf(partner)).orElseThrow(FacilityDesk::unknown).view()
                : requested(partner, asked, added, form);
    }

    private FacilityView requested(PartnerId id, FacilityAsked asked, Map<String, Object> added, UUID form) {
        Partner partner = partners.active().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner."));
        added.forEach(filter::checkAnswer);
        FacilityRequest request = new FacilityRequest(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("RV", 4), form, today(), asked);
        request.keepOwnerFields(added);
        FacilityView saved = requests.save(request).view();
        facts.publishEvent(new FacilityRequested(saved.id(), form == null));
        return saved;
    }

    @Transactional(readOnly = true)
    public FacilityView view(FacilityId id) {
        return requests.findById(id).orElseThrow(FacilityDesk::unknown).view();
    }

    /** Rooms that are free whenever the partner wants to come. */
    @Transactional(readOnly = true)
    public List<Room> freeRooms(FacilityId id) {
        FacilityView asked = view(id);
        return rooms.free(asked.branch(), asked.slots(), null);
    }

    /** Refused when the room was taken in the meantime; the conditions may be null. */
    public void approve(FacilityId id, String room, String conditions) {
        filter.checkAnswer("conditions", conditions);
        FacilityRequest request = held(id);
        FacilityView asked = request.view();
        if (!rooms.isFree(asked.branch(), room, asked.slots(), null)) {
            throw Refusal.conflict("ROOM_TAKEN", "Deze ruimte is intussen bezet. Kies een andere.");
        }
        request.approve(room, conditions);
    }

    public void decline(FacilityId id, String why) {
        filter.checkAnswer("why", why);
        held(id).decline(why);
    }

    /** The partner hears what became of its question. */
    public void tell(FacilityId id) {
        facts.publishEvent(new FacilityMoved(held(id).id()));
    }

    /** The partner is asked how many people came. */
    public void askVisitors(FacilityId id) {
        facts.publishEvent(new FacilityOver(held(id).id()));
    }

    /** What a colleague heard of how many people came. */
    public void count(FacilityId id, int people) {
        held(id).count(people);
    }

    /** The partner comes so often that it wants an agreement: talks begin, once. */
    public void wantsAgreement(FacilityId id) {
        agreements.ask(view(id).partner(), AgreementKind.FACILITY_USE);
    }

    /** What was answered to questions that the library added to the forms about this. */
    public void keepOwnerFields(FacilityId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private FacilityRequest held(FacilityId id) {
        return requests.findForChangeById(id).orElseThrow(FacilityDesk::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Dit verzoek kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
