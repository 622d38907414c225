package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a colleague talks with volunteers who help already, and hears whether they go on. */
@Service
@Transactional
public class GuidanceDesk {

    private final GuidanceRepository guidances;
    private final VolunteerRegister register;
    private final Norms norms;
    private final Clock clock;

    GuidanceDesk(GuidanceRepository guidances, VolunteerRegister register, Norms norms, Clock clock) {
        this.guidances = guidances;
        this.register = register;
        this.norms = norms;
        this.clock = clock;
    }

    /** Who pauses takes nobody new until the next talk; who says to stop is said goodbye to in a task of its own. */
    public void talk(VolunteerId id, ProgressTalk talk) {
        guidance(id).talked(talk, today());
        register.decide(id, talk);
    }

    /** The day of the next talk: soon after the first match, then now and then; sooner after a pause. */
    @Transactional(readOnly = true)
    public LocalDate nextTalk(VolunteerId id) {
        VolunteerGuidance guidance = guidance(id);
        BranchId branch = guidance.branchId();
        if (register.find(id).state() == VolunteerState.PAUSED) {
            return norms.after(branch, "volunteerPause", guidance.lastLookedAt());
        }
        return guidance.isNewAtIt() ? norms.after(branch, "volunteerFirstTalk", guidance.firstMatchedOn())
                : norms.after(branch, "volunteerTalk", guidance.lastLookedAt());
    }

    @Transactional(readOnly = true)
    public GuidanceView view(VolunteerId id) {
        return guidance(id).view();
    }

    private VolunteerGuidance guidance(VolunteerId id) {
        return guidances.findById(id).orElseThrow(() -> Refusal.notFound("Deze vrijwilliger helpt nog niet."));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
