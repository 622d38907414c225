package nl.wegwijs.library;

/** When this is a demonstration: by default with our own database, never otherwise unless somebody says so. */
public final class Demonstration {

    /** An expression over the settings. */
    public static final String IS_ON =
            "'${wegwijs.demo:}' == 'true' or '${wegwijs.demo:}${spring.datasource.url:}'.isEmpty()";

    private Demonstration() {
    }
}
