package nl.wegwijs.placement;

/** What somebody who follows a participant has to do now. */
public enum Due {
    NOTHING, TALK, CALL, END, OTHER_PLACE;

    boolean isEnd() {
        return this == END || this == OTHER_PLACE;
    }

    static Due of(Moment moment) {
        return switch (moment) {
            case START_2W, MIDTERM, QUARTERLY, EXTRA -> TALK;
            case ABSENCE -> CALL;
            case END -> END;
            case AFTER_3M -> NOTHING;
        };
    }
}
