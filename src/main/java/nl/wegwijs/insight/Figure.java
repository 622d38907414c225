package nl.wegwijs.insight;

import nl.wegwijs.insight.FigureKind.Columns;

/** One figure: its number in the list of the domain, what it says, of whom, and how it is counted. */
record Figure(String id, Subject subject, String title, String definition, FigureKind kind, Population population,
              String what, String of) {

    static Figure count(String id, Subject subject, String title, String definition, Population of, String what) {
        return new Figure(id, subject, title, definition, FigureKind.COUNT, of, what, "true");
    }

    /** How many different ones. */
    static Figure people(String id, Subject subject, String title, String definition, Population of, String what) {
        return new Figure(id, subject, title, definition, FigureKind.PEOPLE, of, what, "true");
    }

    /** The part {@code what} of those that are {@code whole}. */
    static Figure share(String id, Subject subject, String title, String definition, Population of, String what,
            String whole) {
        return new Figure(id, subject, title, definition, FigureKind.SHARE, of, what, whole);
    }

    static Figure median(String id, Subject subject, String title, String definition, Population of, String what) {
        return new Figure(id, subject, title, definition, FigureKind.MEDIAN, of, what, "true");
    }

    static Figure mean(String id, Subject subject, String title, String definition, Population of, String what) {
        return new Figure(id, subject, title, definition, FigureKind.MEAN, of, what, "true");
    }

    /** One sum in percents of another, when enough people stand behind it. */
    static Figure ratio(String id, Subject subject, String title, String definition, Population of, String what,
            String whole) {
        return new Figure(id, subject, title, definition, FigureKind.RATIO, of, what, whole);
    }

    static Figure sum(String id, Subject subject, String title, String definition, Population of, String what) {
        return new Figure(id, subject, title, definition, FigureKind.SUM, of, what, "true");
    }

    /** One sum of cents over another of people. */
    static Figure price(String id, Subject subject, String title, String definition, Population of, String what,
            String people) {
        return new Figure(id, subject, title, definition, FigureKind.PRICE, of, what, people);
    }

    /** One sum as so many times another. */
    static Figure growth(String id, Subject subject, String title, String definition, Population of, String what,
            String before) {
        return new Figure(id, subject, title, definition, FigureKind.GROWTH, of, what, before);
    }

    Columns columns() {
        return kind.columns(what, of);
    }
}
