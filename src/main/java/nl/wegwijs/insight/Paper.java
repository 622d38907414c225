package nl.wegwijs.insight;

import java.util.List;
import java.util.Locale;

/** A report that can be made by hand and by the clock. */
enum Paper {
    MUNICIPALITY("Halfjaarcijfers voor de gemeente", "Intakes, starts, trechter, wachten, uitval, doelen en doelgroepen van één gemeente, met hoogstens drie verhalen. Een PDF en een werkblad.", false),
    PARTNER("Kaart van een partner", "Wat er van de signalen van één partner werd, met de trainingen. Een PDF.", false),
    CBS("Bestand voor het CBS", "Eén regel per gestarte deelname, voor het Landelijk Beeld Volwasseneneducatie. Alleen beheer maakt en opent dit bestand: het gaat over personen. Na een week is het weg.", true),
    MONITOR("Lijst voor de Bibliotheekmonitor", "Groepen met bijeenkomsten, vorm en deelnemers. Een werkblad.", false),
    EVIDENCE("Bewijs voor de audit (CBCT)", "De cijfers bij norm 2, 3, 6 en 7. Een ZIP met een voorblad en tabellen.", false);

    /** Who may make and fetch reports, when not only administrators may. */
    static final List<String> READERS = List.of("management", "beheer");

    private final String title;
    private final String sentence;
    private final boolean tellsOfPersons;

    Paper(String title, String sentence, boolean tellsOfPersons) {
        this.title = title;
        this.sentence = sentence;
        this.tellsOfPersons = tellsOfPersons;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Rows of single people, from which every rounded number could be worked out. */
    boolean tellsOfPersons() {
        return tellsOfPersons;
    }

    boolean isFor(List<String> groups) {
        return groups.contains("beheer") || !tellsOfPersons && groups.stream().anyMatch(READERS::contains);
    }

    /** The norm that says how long it is kept. */
    String kept() {
        return tellsOfPersons ? "personReportKept" : "reportKept";
    }
}
