package nl.wegwijs.referral;

/** What can end a case wherever it stands. */
public enum EarlyEnd {
    /** The person does not want to be registered any more; what we know is erased within the norm. */
    REGISTRATION_WITHDRAWN,
    /** The person asked to be forgotten and that was granted; everything is erased at once. */
    ERASURE_APPROVED,
    /** The person moved and goes nowhere from here. */
    MOVED_AWAY,
    /** The person moved and is handed over there; the case closes after that. */
    TRANSFERRED,
    /** The person stops. */
    WITHDREW,
    /** Nothing happened for long, and a colleague closed it. */
    STALE,
    /** The person died: nobody is told anything. */
    DECEASED,
    /** The case should never have been there. */
    ADMIN_ERROR
}
