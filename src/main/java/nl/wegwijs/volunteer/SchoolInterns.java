package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.wegwijs.library.FormTurn;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What schools themselves do: see our places for interns, propose a student, and say that one stops. */
@Service
@Transactional
public class SchoolInterns {

    private final InternRepository interns;
    private final InternshipRepository internships;
    private final InternshipDesk desk;
    private final PartnerRegister partners;
    private final Numbering numbering;
    private final FormTurn forms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SchoolInterns(InternRepository interns, InternshipRepository internships, InternshipDesk desk,
            PartnerRegister partners, Numbering numbering, FormTurn forms, TextFilter filter,
            ApplicationEventPublisher facts, Clock clock) {
        this.interns = interns;
        this.internships = internships;
        this.desk = desk;
        this.partners = partners;
        this.numbering = numbering;
        this.forms = forms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** Places that schools know of now; none without an agreement. For whom is no school this does not exist. */
    @Transactional(readOnly = true)
    public List<InternshipView> open(PartnerId school) {
        checkSchool(school);
        return hasAgreement(school) ? internships.findByStateOrderByNumber(InternshipState.PUBLISHED).stream()
                .map(Internship::view).toList() : List.of();
    }

    /** The students of this school, the last proposed first. */
    @Transactional(readOnly = true)
    public List<InternView> students(PartnerId school) {
        checkSchool(school);
        return interns.findBySchoolOrderByNumberDesc(school).stream().map(Intern::view).toList();
    }

    @Transactional(readOnly = true)
    public InternshipView find(PartnerId school, String number) {
        return open(school).stream().filter(one -> one.number().equals(number)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Deze stageplek is er niet, of er is geen plek meer."));
    }

    /** The same form sent again proposes nobody twice. Told with {@link InternProposed}. */
    public void propose(PartnerId school, String number, Student student, Map<String, Object> added, UUID form) {
        forms.take(form);
        if (interns.findByFormMark(form).isPresent()) {
            return;
        }
        Internship place = internships.findForChangeById(find(school, number).id()).orElseThrow();
        filter.checkAnswer("givenName", student.givenName());
        filter.checkAnswer("familyName", student.familyName());
        filter.checkAnswer("schoolContact", student.schoolContact());
        added.forEach(filter::checkAnswer);
        Intern intern = new Intern(place, numbering.next("SI", 4), school, student, form, LocalDate.now(clock));
        intern.keepOwnerFields(added);
        interns.save(intern);
        facts.publishEvent(new InternProposed(intern.id()));
    }

    /** A student of this school stops. Told with {@link InternStopped}. */
    public void stop(PartnerId school, String number) {
        Intern intern = interns.findForChangeByNumber(number).filter(one -> one.isOf(school))
                .orElseThrow(() -> Refusal.notFound("Deze student kennen we niet."));
        intern.stop(LocalDate.now(clock));
        desk.left(intern.view());
        facts.publishEvent(new InternStopped(intern.id()));
    }

    private boolean hasAgreement(PartnerId school) {
        return desk.schools().stream().anyMatch(one -> one.id().equals(school));
    }

    private void checkSchool(PartnerId partner) {
        if (!partners.isIn(partner, PartnerRole.INTERN_SOURCE)) {
            throw Refusal.notFound("Deze pagina is er niet voor u.");
        }
    }
}
