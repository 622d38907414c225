package nl.wegwijs.partner;

/** What a key opens. A key has one or more of these. */
public enum ApiScope {

    /** Send signals and hear of them. */
    SIGNALS("Signalen sturen en volgen"),
    /** Answer referrals to this partner. */
    REFERRALS("Doorverwijzingen beantwoorden"),
    /** Report who came to the partner's own groups. */
    ATTENDANCE("Aanwezigheid melden"),
    /** Say whether there is room in the partner's own offerings. */
    OFFERINGS("Eigen aanbod bijhouden");

    private final String label;

    ApiScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
