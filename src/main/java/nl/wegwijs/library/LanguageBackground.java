package nl.wegwijs.library;

/** Dutch as a first language (NT1) or as a second one (NT2). */
public enum LanguageBackground {
    NT1, NT2, UNKNOWN
}
