package nl.wegwijs.collaboration;

import nl.wegwijs.form.FormValues;

/** Reads the form {@code request-facility} as the question that it tells of, whoever filled it in. */
public final class FacilityForm {

    private FacilityForm() {
    }

    public static FacilityAsked read(FormValues form) {
        return new FacilityAsked(form.one("purpose", FacilityPurpose.class), form.date("firstDay"), form.time("startsAt"),
                form.time("endsAt"), form.number("times"), form.number("visitors"));
    }
}
