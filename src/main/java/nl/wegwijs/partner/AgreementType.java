package nl.wegwijs.partner;

import java.util.Set;

/** What the decision {@code agreement-type} can answer, and the kinds of agreement that this comes down to. */
public enum AgreementType {

    COOPERATION_JOINT(AgreementKind.COOPERATION, AgreementKind.JOINT_COURSE),
    COOPERATION_DATA(AgreementKind.COOPERATION, AgreementKind.DATA_SHARING),
    JOINT_COURSE(AgreementKind.JOINT_COURSE),
    COOPERATION(AgreementKind.COOPERATION),
    FACILITY_USE(AgreementKind.FACILITY_USE),
    LETTER_OF_INTENT(AgreementKind.LETTER_OF_INTENT),
    NONE;

    private final Set<AgreementKind> kinds;

    AgreementType(AgreementKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public Set<AgreementKind> kinds() {
        return kinds;
    }
}
