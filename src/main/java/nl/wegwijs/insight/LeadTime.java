package nl.wegwijs.insight;

/** A lead time, coarse enough to point to nobody. Days are working days, weeks calendar weeks. */
enum LeadTime {
    UP_TO_3_DAYS, UP_TO_5_DAYS, UP_TO_10_DAYS, UP_TO_15_DAYS, UP_TO_20_DAYS, OVER_20_DAYS,
    UP_TO_2_WEEKS, UP_TO_4_WEEKS, UP_TO_8_WEEKS, UP_TO_16_WEEKS, OVER_16_WEEKS;

    static LeadTime ofWorkingDays(int days) {
        return days <= 3 ? UP_TO_3_DAYS : days <= 5 ? UP_TO_5_DAYS : days <= 10 ? UP_TO_10_DAYS
                : days <= 15 ? UP_TO_15_DAYS : days <= 20 ? UP_TO_20_DAYS : OVER_20_DAYS;
    }

    static LeadTime ofDays(long days) {
        return days <= 14 ? UP_TO_2_WEEKS : days <= 28 ? UP_TO_4_WEEKS : days <= 56 ? UP_TO_8_WEEKS
                : days <= 112 ? UP_TO_16_WEEKS : OVER_16_WEEKS;
    }
}
