package nl.wegwijs.alignment;

/** Why we look at the offer now; the seasons by the norm that tells their day. */
public enum AlignmentReason {
    SPRING("alignmentSpring"), AUTUMN("alignmentAutumn"), GAP(null), ASKED(null);

    private final String norm;

    AlignmentReason(String norm) {
        this.norm = norm;
    }

    String norm() {
        return norm;
    }
}
