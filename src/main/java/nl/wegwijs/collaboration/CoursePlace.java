package nl.wegwijs.collaboration;

/** Where the partner wants the lessons. */
public enum CoursePlace {
    AT_PARTNER("bij de partner"), LIBRARY("in de bibliotheek"), ELSEWHERE("ergens anders");

    private final String label;

    CoursePlace(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
