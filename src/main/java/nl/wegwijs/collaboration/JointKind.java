package nl.wegwijs.collaboration;

import nl.wegwijs.course.OfferingForm;

/** What we give together. */
public enum JointKind {
    COURSE("cursus", OfferingForm.GROUP),
    SERIES("reeks bijeenkomsten", OfferingForm.GROUP),
    EVENT("één keer", OfferingForm.EVENT),
    WALK_IN("inloop", OfferingForm.WALK_IN);

    private final String label;
    private final OfferingForm form;

    JointKind(String label, OfferingForm form) {
        this.label = label;
        this.form = form;
    }

    public String label() {
        return label;
    }

    OfferingForm form() {
        return form;
    }
}
