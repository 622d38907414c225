package nl.wegwijs.course;

/** The way of learning. */
public enum OfferingForm {

    GROUP("Groep"),
    ONE_TO_ONE("Een-op-een"),
    WALK_IN("Inloop"),
    SELF_STUDY("Zelf oefenen"),
    EVENT("Eenmalig");

    private final String label;

    OfferingForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
