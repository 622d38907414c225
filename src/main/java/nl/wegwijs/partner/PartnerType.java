package nl.wegwijs.partner;

/** What kind of organisation a partner is; task cards and feedback rules use it. */
public enum PartnerType {

    UWV("UWV"),
    SOCIAL_SERVICE("Sociale dienst"),
    ROC("ROC"),
    LANGUAGE_SCHOOL("Taalschool"),
    VOLKSUNIVERSITEIT("Volksuniversiteit"),
    COMMUNITY_CENTRE("Buurthuis"),
    ASSOCIATION("Vereniging"),
    INFANT_HEALTH_CLINIC("Consultatiebureau"),
    SOCIAL_EMPLOYMENT("Sociale werkvoorziening"),
    SOCIAL_WORK("Maatschappelijk werk"),
    DEBT_HELP("Schuldhulp"),
    NEIGHBOURHOOD_TEAM("Wijkteam"),
    GP_OR_HEALTH("Huisarts of zorg"),
    ASYLUM_RECEPTION("Opvanglocatie"),
    SENIORWEB("SeniorWeb"),
    VOLUNTEER_ORGANISATION("Vrijwilligersorganisatie"),
    REFUGEE_WORK("Vluchtelingenwerk"),
    SCHOOL_FOR_INTERNS("Stageschool"),
    TRAINING_SUPPLIER("Opleider"),
    NATIONAL_PROGRAMME("Landelijk programma"),
    TAALHUIS_ELSEWHERE("Taalhuis elders"),
    HOUSING("Woningcorporatie"),
    EMPLOYER("Werkgever"),
    OTHER("Andere organisatie");

    private final String label;

    PartnerType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
