package nl.wegwijs.course;

import java.util.Arrays;
import java.util.Optional;

/** Whether a partner has room in an offering, in the partner's own words. */
public enum CapacityStatus {

    NO_CAPACITY("no-capacity", "Geen plek"),
    CAPACITY("capacity", "Plek"),
    WAITLIST("waitlist", "Wachtlijst"),
    ADDITIONAL_ASSESSMENT_REQUIRED("additional-assessment-required", "Eerst een extra gesprek of test");

    private final String code;
    private final String label;

    CapacityStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it is written in the API. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<CapacityStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}
