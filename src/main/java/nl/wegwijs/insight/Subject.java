package nl.wegwijs.insight;

/** One page of figures. */
enum Subject {
    TRECHTER("Trechter"), SIGNALEN("Signalen"), DOORLOOPTIJD("Doorlooptijd"), WACHTEN("Wachten en groepen"),
    DEELNAME("Deelname"), RESULTAAT("Resultaat"), DOORVERWIJZEN("Doorverwijzen"), MENSEN("Vrijwilligers en partners"),
    DOELGROEPEN("Doelgroepen");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
