package nl.wegwijs.collaboration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.FormTurn;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.PartnerEnded;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.SentSignals;
import nl.wegwijs.referral.SignalReceipt;

/** What partners themselves do with their custom courses. One of another partner does not exist for them. */
@Service
@Transactional
public class PartnerCustomCourses {

    private static final Set<CustomState> WAITS_FOR_PARTNER = Set.of(CustomState.PROPOSED, CustomState.RECRUITING);

    private final CustomCourses courses;
    private final NewCustomCourses requests;
    private final SentSignals signals;
    private final FormTurn forms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;

    PartnerCustomCourses(CustomCourses courses, NewCustomCourses requests, SentSignals signals, FormTurn forms,
            TextFilter filter, ApplicationEventPublisher facts) {
        this.courses = courses;
        this.requests = requests;
        this.signals = signals;
        this.forms = forms;
        this.filter = filter;
        this.facts = facts;
    }

    /**
     * The same form sent again gives the first request again. {@code added} are the answers to questions that the
     * library added to the form. Told with {@link CustomRequested}.
     */
    public CustomView request(PartnerId partner, CustomRequest request, Map<String, Object> added, UUID form) {
        forms.take(form);
        Optional<CustomEducation> earlier = courses.findByFormMark(form);
        if (earlier.isPresent()) {
            return earlier.filter(custom -> custom.isOf(partner)).orElseThrow(PartnerCustomCourses::unknown).view();
        }
        CustomEducation custom = requests.register(partner, request, added, form);
        facts.publishEvent(new CustomRequested(custom.id(), false));
        return custom.view();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CustomView> list(PartnerId partner) {
        return courses.findByPartnerIdOrderByRequestedOnDescNumberDesc(partner).stream()
                .map(CustomEducation::view).toList();
    }

    /** Those with which this partner has something to do: answer our proposal, or name people. */
    @Transactional(readOnly = true)
    public List<CustomView> waiting(PartnerId partner) {
        return list(partner).stream().filter(custom -> WAITS_FOR_PARTNER.contains(custom.state())).toList();
    }

    @Transactional(readOnly = true)
    public CustomView find(PartnerId partner, String number) {
        return courses.findByNumber(number).filter(custom -> custom.isOf(partner))
                .orElseThrow(PartnerCustomCourses::unknown).view();
    }

    /** How many people this partner named for the group. */
    @Transactional(readOnly = true)
    public int named(PartnerId partner, String number) {
        return signals.namedFor(find(partner, number).number()).named();
    }

    /** What the partner says of our proposal; with CHANGE also what should be otherwise. */
    public void answer(PartnerId partner, String number, CustomAnswer answer, String wish) {
        if (answer == CustomAnswer.CHANGE && (wish == null || wish.isBlank() || wish.length() > 200)) {
            throw Refusal.invalid("wish", "REQUIRED", "Schrijf in hoogstens 200 tekens wat er anders moet.");
        }
        filter.checkAnswer("wish", wish);
        CustomEducation custom = held(partner, number);
        custom.answer(answer, answer == CustomAnswer.CHANGE ? wish.strip() : null);
        facts.publishEvent(new CustomAnswered(custom.id(), answer));
    }

    /** Told with {@link CustomCalledOff}; refused once the group is planned. */
    public void callOff(PartnerId partner, String number) {
        CustomEducation custom = held(partner, number);
        custom.decline();
        facts.publishEvent(new CustomCalledOff(custom.id()));
    }

    /** What is not planned yet with a partner that works with us no longer, does not go on. */
    @EventListener
    public void on(PartnerEnded fact) {
        list(fact.partnerId()).stream().filter(custom -> custom.state().mayBeCalledOff())
                .forEach(custom -> callOff(fact.partnerId(), custom.number()));
    }

    /** Refused when people cannot be named for this group now. */
    @Transactional(readOnly = true)
    public CustomView recruiting(PartnerId partner, String number) {
        CustomView custom = find(partner, number);
        if (custom.state() != CustomState.RECRUITING) {
            throw Refusal.conflict("CUSTOM_STATE", "U kunt nu niemand aanmelden voor deze groep.");
        }
        return custom;
    }

    /** Somebody at the partner names a person for the group, with consent as for any signal. */
    public SignalReceipt name(PartnerUserView by, String number, NewSignal person, UUID form) {
        return signals.sendForGroup(recruiting(by.partner(), number).number(), person, by, form);
    }

    private CustomEducation held(PartnerId partner, String number) {
        return courses.findForChangeByNumber(number).filter(custom -> custom.isOf(partner))
                .orElseThrow(PartnerCustomCourses::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze aanvraag kennen we niet.");
    }
}
