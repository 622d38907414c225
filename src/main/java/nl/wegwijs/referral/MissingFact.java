package nl.wegwijs.referral;

/** What a signal lacks before we may go on. The field is the one of the signals API. */
public enum MissingFact {
    PERSON_KNOWS("personKnows", "De persoon weet nog niet van het signaal."),
    CONSENT("consentAtSource", "We weten niet of de persoon dit goed vindt."),
    CANDIDATE("candidate", "We hebben geen naam en telefoonnummer.");

    private final String field;
    private final String sentence;

    MissingFact(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
