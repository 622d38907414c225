package nl.wegwijs.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** The lists of runs: who comes without a case. Nothing is kept of them but while the run needs it. */
@Service
@Transactional
public class SignUps {

    private final SignUpRepository signUps;
    private final CourseRunRepository runs;
    private final CourseCatalogue catalogue;
    private final Norms norms;
    private final TextFilter filter;
    private final Clock clock;

    SignUps(SignUpRepository signUps, CourseRunRepository runs, CourseCatalogue catalogue, Norms norms,
            TextFilter filter, Clock clock) {
        this.signUps = signUps;
        this.runs = runs;
        this.catalogue = catalogue;
        this.norms = norms;
        this.filter = filter;
        this.clock = clock;
    }

    /** Takes a seat; refused when there is none. */
    public SignUpId signUp(RunId run, String givenName, PhoneNumber phone, SignUpSource source) {
        filter.checkAnswer("givenName", givenName);
        catalogue.takeSeat(run);
        return signUps.save(new SignUp(runs.findById(run).orElseThrow(), givenName, phone, source,
                LocalDate.now(clock))).view().id();
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<SignUpView> of(RunId run) {
        return signUps.findByRunOrderByCreatedAt(run).stream().map(SignUp::view).toList();
    }

    @Transactional(readOnly = true)
    public SignUpView find(SignUpId id) {
        return one(id).view();
    }

    /** Comes to another run instead, whose seat is taken at once. */
    public void move(SignUpId id, RunId other) {
        SignUp one = one(id);
        catalogue.takeSeat(other);
        one.moveTo(other);
    }

    /** Nothing is left of somebody who does not come any more. */
    public void erase(SignUpId id) {
        signUps.delete(one(id));
    }

    /** The same, a while after their run. */
    public void eraseOld(LocalDate today) {
        signUps.ofRunsThatAreOver().stream()
                .filter(one -> !norms.after(one.branchId(), "signUpErased", catalogue.run(one.run()).endsOn()).isAfter(today))
                .forEach(signUps::delete);
    }

    private SignUp one(SignUpId id) {
        return signUps.findById(id).orElseThrow(() -> Refusal.notFound("Deze inschrijving kennen we niet."));
    }
}
