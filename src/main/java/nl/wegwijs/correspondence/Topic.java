package nl.wegwijs.correspondence;

/** What a message is about; with its code it says which words and which event it is. */
enum Topic {

    SIGNAL_NEWS("signal.status", "/partner/signalen/"),
    /** By mail only: it asks a person for something. */
    HELP_ASKED("signal.help", "/partner/signalen/"),
    REFERRAL_SENT("referral.sent", "/partner/verwijzingen/"),
    REFERRAL_REMINDER("referral.reminder", "/partner/verwijzingen/"),
    QUESTION_ANSWERED("referral.answered", "/partner/verwijzingen/"),
    REFERRAL_WITHDRAWN("referral.withdrawn", null),
    TRAINING_PROPOSED("training.proposed", "/partner/trainingen/"),
    CUSTOM_PROPOSED("custom.proposed", "/partner/maatwerk/"),
    CUSTOM_RECRUITING("custom.recruiting", "/partner/maatwerk/"),
    CUSTOM_NOT_FEASIBLE("custom.not-feasible", "/partner/maatwerk/"),
    AGREEMENT_TO_SIGN("agreement.to-sign", "/partner/afspraken/"),
    VOLUNTEERS_ASKED("volunteers.asked", "/partner/vrijwilligers#"),
    INTERNS_ASKED("interns.asked", "/partner/stages#"),
    JOINT_ASKED("joint.asked", "/partner/samen/"),
    JOINT_CANCELLED("joint.cancelled", "/partner/samen/"),
    FACILITY_ANSWERED("facility.answered", "/partner/ruimte/"),
    FACILITY_COUNT("facility.count", "/partner/ruimte/"),
    APPOINTMENT("appointment.reminder", null),
    /** Only to see whether it arrives. */
    TRIAL("trial", null);

    private final String event;
    private final String page;

    Topic(String event, String page) {
        this.event = event;
        this.page = page;
    }

    /** As systems of partners know it. */
    String event() {
        return event;
    }

    /** Whether the same may be told again: a reminder, another answer, another proposal. */
    boolean mayComeAgain() {
        return switch (this) {
            case REFERRAL_REMINDER, QUESTION_ANSWERED, TRAINING_PROPOSED, CUSTOM_PROPOSED, CUSTOM_RECRUITING, AGREEMENT_TO_SIGN,
                    VOLUNTEERS_ASKED, INTERNS_ASKED -> true;
            default -> false;
        };
    }

    /** Whether a colleague must bring it over when no mail can. */
    boolean mustArrive() {
        return this == REFERRAL_WITHDRAWN;
    }

    /** Where the receiver reads more, behind the sign-in; null when nowhere. */
    String page() {
        return page;
    }
}
