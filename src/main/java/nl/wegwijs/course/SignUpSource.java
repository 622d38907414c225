package nl.wegwijs.course;

/** How somebody without a case came to sign up for a run. */
public enum SignUpSource {
    DESK, PHONE, PARTNER, AFTER_COURSE, OTHER
}
