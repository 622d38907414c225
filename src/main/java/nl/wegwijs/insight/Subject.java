package nl.wegwijs.insight;

import java.util.Locale;

/** One page of figures. */
enum Subject {
    TRECHTER("Trechter"), SIGNALEN("Signalen"), DOORLOOPTIJD("Doorlooptijd"), WACHTEN("Wachten en groepen"),
    DEELNAME("Deelname"), RESULTAAT("Resultaat"), DOORVERWIJZEN("Doorverwijzen"), MENSEN("Vrijwilligers en partners"),
    DOELGROEPEN("Doelgroepen");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
