package nl.wegwijs.referral;

import nl.wegwijs.form.FormValues;

/** Reads the form {@code complete-signal}, in which a partner tells what its signal lacked. */
public final class MissingForm {

    private MissingForm() {
    }

    public static InfoAnswer read(FormValues form) {
        InfoAnswerKind kind = InfoAnswerKind.valueOf(form.code("answer"));
        return new InfoAnswer(kind, form.one("consentAtSource", ConsentAtSource.class), form.date("consentOn"),
                kind == InfoAnswerKind.RECEIVED, form.yes("contactLoop"),
                form.has("givenName") ? SignalForm.candidate(form) : null);
    }
}
