package nl.wegwijs.course;

import nl.wegwijs.library.PhoneNumber;

/** Somebody on the list of a run; the text form tells nothing of who it is. */
public record SignUpView(SignUpId id, RunId run, String givenName, PhoneNumber phone, SignUpSource source) {

    @Override
    public String toString() {
        return "Sign-up " + id;
    }
}
