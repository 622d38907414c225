package nl.wegwijs.course;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;

/** Somebody without a case who comes to a run: a first name and a number to call, and nothing else. */
@Entity
@Table(name = "run_sign_up")
class SignUp extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SignUpId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id"))
    private RunId run;

    private String givenName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "phone"))
    private PhoneNumber phone;

    @Enumerated(EnumType.STRING)
    private SignUpSource source;

    private LocalDate signedUpOn;

    protected SignUp() {
    }

    SignUp(CourseRun run, String givenName, PhoneNumber phone, SignUpSource source, LocalDate today) {
        super(run.libraryOrgId(), run.branchId());
        if (givenName == null || givenName.isBlank() || givenName.length() > 60) {
            throw Refusal.invalid("givenName", "NAME", "Schrijf een voornaam van hoogstens 60 tekens.");
        }
        this.id = SignUpId.next();
        this.run = run.id();
        this.givenName = givenName.strip();
        this.phone = phone;
        this.source = source;
        this.signedUpOn = today;
    }

    void moveTo(RunId other) {
        run = other;
    }

    RunId run() {
        return run;
    }

    SignUpView view() {
        return new SignUpView(id, run, givenName, phone, source);
    }
}
