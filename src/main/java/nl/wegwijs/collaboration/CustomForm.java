package nl.wegwijs.collaboration;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.TargetGroup;

/** Reads the form {@code request-custom} as the question that it tells of, whoever filled it in. */
public final class CustomForm {

    private CustomForm() {
    }

    public static CustomRequest read(FormValues form) {
        return new CustomRequest(form.one("targetGroup", TargetGroup.class), form.text("question"),
                form.number("expected"), form.one("levelGuess", LevelGuess.class), form.one("place", CoursePlace.class),
                form.date("fromOn"), form.date("untilOn"), form.all("dayparts", ContactTime.class),
                form.one("budget", Budget.class), form.yes("workTime"));
    }
}
