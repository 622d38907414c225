package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerRegister;
import org.springframework.stereotype.Component;

/** Who learns with whom. A match that ends gives its place with the volunteer back. */
@Component
class Matches {

    private static final Set<MatchState> OPEN = EnumSet.of(MatchState.PROPOSED, MatchState.TRIAL, MatchState.ACTIVE);

    private final MatchRepository matches;
    private final VolunteerRegister volunteers;

    Matches(MatchRepository matches, VolunteerRegister volunteers) {
        this.matches = matches;
        this.volunteers = volunteers;
    }

    VolunteerMatch propose(Placement placement, MatchProposal agreed) {
        volunteers.takeOn(agreed.volunteer());
        return matches.save(new VolunteerMatch(placement, agreed));
    }

    /** Somebody else goes on with this participant. */
    VolunteerMatch passOn(VolunteerMatch match, VolunteerId next, LocalDate today) {
        volunteers.takeOn(next);
        VolunteerMatch after = match.passOn(next, today);
        volunteers.letGo(match.volunteerId());
        return matches.save(after);
    }

    void giveUp(VolunteerMatch match, LocalDate day, EndReason reason) {
        match.giveUp(day, reason);
        volunteers.letGo(match.volunteerId());
    }

    void close(VolunteerMatch match, LocalDate day) {
        match.close(day);
        volunteers.letGo(match.volunteerId());
    }

    /** The place is over, and with it the match, if there was one. */
    void closeWith(Placement placement, LocalDate day) {
        find(placement.id()).ifPresent(match -> close(match, day));
    }

    VolunteerMatch open(PlacementId placementId) {
        return find(placementId).orElseThrow(() -> Refusal.conflict("NO_MATCH", "Deze koppeling is al geëindigd."));
    }

    Optional<VolunteerMatch> find(PlacementId placementId) {
        return matches.findByPlacementIdAndStateIn(placementId, OPEN);
    }

    List<VolunteerMatch> openOf(VolunteerId volunteerId) {
        return matches.findByVolunteerIdAndStateIn(volunteerId, OPEN);
    }

    List<VolunteerMatch> openOf(CaseId caseId) {
        return matches.findByCaseId(caseId).stream().filter(match -> match.state().isOpen()).toList();
    }

    List<VolunteerMatch> failed(CaseId caseId) {
        return matches.findByCaseId(caseId).stream().filter(VolunteerMatch::hasFailed).toList();
    }
}
