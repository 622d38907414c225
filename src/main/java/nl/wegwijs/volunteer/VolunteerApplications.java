package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Where people say that they want to help, and where a colleague says yes or no after a talk. */
@Service
@Transactional
public class VolunteerApplications {

    private static final Set<VolunteerState> OVER = EnumSet.of(VolunteerState.LEFT, VolunteerState.REJECTED);

    private final VolunteerRepository volunteers;
    private final Branches branches;
    private final Norms norms;
    private final Numbering numbering;
    private final TextFilter filter;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    VolunteerApplications(VolunteerRepository volunteers, Branches branches, Norms norms, Numbering numbering,
            TextFilter filter, JdbcTemplate database, ApplicationEventPublisher facts, Clock clock) {
        this.volunteers = volunteers;
        this.branches = branches;
        this.norms = norms;
        this.numbering = numbering;
        this.filter = filter;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Told with {@link VolunteerApplied}. The same name with the same number is the same person: who applies
     * twice, or helps already, is not kept a second time, and whoever asks does not notice the difference.
     * {@code added} are the answers to questions that the library added to the form.
     */
    public void apply(NewVolunteer told, Map<String, Object> added) {
        filter.checkAnswer("name", told.name());
        added.forEach(filter::checkAnswer);
        Volunteer applicant = new Volunteer(branches.libraryOrg(told.home()), numbering.next("VW", 4), told);
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { },
                "wegwijs.volunteer:" + told.phone().value());
        if (withSamePhone(applicant).stream().noneMatch(known -> known.isNamedAs(applicant))) {
            applicant.keepOwnerFields(added);
            volunteers.save(applicant);
            facts.publishEvent(new VolunteerApplied(applicant.id()));
        }
    }

    /** The numbers of others who gave the same telephone number: of one household, or of one person with two names. */
    @Transactional(readOnly = true)
    public List<String> samePhone(VolunteerId id) {
        return withSamePhone(volunteer(id)).stream().map(other -> other.view().number()).sorted().toList();
    }

    /** We talked, and go on together. What is asked of the volunteer is decided after this. */
    public void accept(VolunteerId id, VolunteerWork work) {
        Volunteer volunteer = volunteer(id);
        volunteer.interview();
        volunteer.agreeOn(work);
        volunteer.prepare();
    }

    /** We talked, or something needed never came, and it does not fit. */
    public void reject(VolunteerId id) {
        volunteer(id).reject(LocalDate.now(clock));
    }

    /** We talked; it does not suit now, and we will ask again. */
    public void staysApplied(VolunteerId id) {
        volunteer(id).staysApplied();
    }

    /** Nothing is left of those to whom we said no a while ago. */
    public void eraseRejected(LocalDate today) {
        volunteers.findByState(VolunteerState.REJECTED).stream()
                .filter(one -> !norms.after(one.branchId(), "volunteerErased", one.rejectedOn()).isAfter(today))
                .forEach(volunteers::delete);
    }

    private List<Volunteer> withSamePhone(Volunteer one) {
        return volunteers.findByLibraryOrgIdAndPhone(one.libraryOrgId(), one.view().phone()).stream()
                .filter(other -> !other.id().equals(one.id()) && !OVER.contains(other.state())).toList();
    }

    private Volunteer volunteer(VolunteerId id) {
        return volunteers.findById(id).orElseThrow(() -> Refusal.notFound("Deze vrijwilliger kennen we niet."));
    }
}
