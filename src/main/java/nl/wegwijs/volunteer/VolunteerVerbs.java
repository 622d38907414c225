package nl.wegwijs.volunteer;

import java.util.List;
import java.util.Map;

import nl.wegwijs.library.ModelVerb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about volunteers. */
@Component
@ModelVerb("volunteers")
@Transactional(readOnly = true)
public class VolunteerVerbs {

    private final VolunteerRegister register;

    VolunteerVerbs(VolunteerRegister register) {
        this.register = register;
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
