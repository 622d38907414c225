package nl.wegwijs.insight;

/** Age in four bands, by birth year only. */
enum BirthYearBand {
    UNDER_25, FROM_25, FROM_45, FROM_65;

    /** Null when the birth year is not known. */
    static BirthYearBand of(Integer birthYear, int thisYear) {
        if (birthYear == null) {
            return null;
        }
        int age = thisYear - birthYear;
        return age < 25 ? UNDER_25 : age < 45 ? FROM_25 : age < 65 ? FROM_45 : FROM_65;
    }
}
