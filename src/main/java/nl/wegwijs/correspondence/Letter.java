package nl.wegwijs.correspondence;

import java.util.List;

/** The words of a message: a subject, sentences, and where to read more (null when nowhere). */
public record Letter(String language, String subject, List<String> sentences, String link, String linkText,
        String closing) {

    /** For who reads no pictures and colours. */
    public String plain() {
        String more = link == null ? "" : "\n\n" + linkText + "\n" + link;
        return String.join("\n\n", sentences) + more + "\n\n" + closing + "\n";
    }
}
