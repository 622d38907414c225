package nl.wegwijs.course;

/** A national programme as forms show it: one run, or two that belong together, of so many weeks. */
public record ProgrammeView(String code, String name, int parts, int weeks) {
}
