package nl.wegwijs.volunteer;

import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about volunteers. */
@Component
@ModelVerb("volunteers")
@Transactional(readOnly = true)
public class VolunteerVerbs {

    private static final Map<String, Set<Requirement>> ARRANGED = Map.of(
            "PAPERS", EnumSet.of(Requirement.AGREEMENT_SIGNED, Requirement.CONFIDENTIALITY, Requirement.HOUSE_RULES),
            "VOG", EnumSet.of(Requirement.VOG_SEEN),
            "TRAINING", EnumSet.of(Requirement.TRAINING_BASIC_LANGUAGE, Requirement.CERT_DIGISTERKER,
                    Requirement.TRAINING_PRIVACY_IDO));

    private final VolunteerRegister register;
    private final GuidanceDesk guidance;
    private final NormVerbs times;

    VolunteerVerbs(VolunteerRegister register, GuidanceDesk guidance, NormVerbs times) {
        this.register = register;
        this.guidance = guidance;
        this.times = times;
    }

    /** Whether something of this kind must still be arranged: PAPERS, VOG or TRAINING. */
    public Boolean lacks(String volunteerId, String kind) {
        return !Collections.disjoint(register.missing(VolunteerId.of(volunteerId)), ARRANGED.get(kind));
    }

    /** When the training that was planned is done. */
    public Date trainingDone(String volunteerId) {
        return times.endOfWork(register.find(VolunteerId.of(volunteerId)).trainingDay().on());
    }

    /** When it is time to talk with this volunteer. */
    public Date talkDue(String volunteerId) {
        return times.startOfWork(guidance.nextTalk(VolunteerId.of(volunteerId)));
    }

    /** What this volunteer wants to do. */
    public List<String> functions(String volunteerId) {
        return register.find(VolunteerId.of(volunteerId)).functions().stream().sorted().map(Enum::name).toList();
    }

    /** Input of the decision {@code volunteer-readiness}, for one of the functions. */
    public Map<String, Object> readiness(String volunteerId, String work) {
        VolunteerFunction wanted = VolunteerFunction.valueOf(work);
        return Map.of("oneToOne", wanted.isOneToOne(),
                "withPersonalData", wanted.seesPersonalData(),
                "homeVisits", register.find(VolunteerId.of(volunteerId)).homeVisits());
    }
}
