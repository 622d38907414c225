package nl.wegwijs.volunteer;

import java.time.LocalDate;

/** What a volunteer must have before helping anybody; the decision {@code volunteer-readiness} says which. */
public enum Requirement {
    AGREEMENT_SIGNED, CONFIDENTIALITY, HOUSE_RULES, VOG_SEEN, TRAINING_BASIC_LANGUAGE, CERT_DIGISTERKER,
    TRAINING_PRIVACY_IDO, MANAGER_APPROVAL;

    // A certificate of good conduct tells nothing any more after this time.
    static final int VOG_YEARS = 3;

    public boolean isTraining() {
        return this == TRAINING_BASIC_LANGUAGE || this == CERT_DIGISTERKER || this == TRAINING_PRIVACY_IDO;
    }

    boolean isMetBy(Papers papers, LocalDate today) {
        return switch (this) {
            case AGREEMENT_SIGNED -> papers.agreementSignedOn() != null;
            case CONFIDENTIALITY -> papers.confidentialitySignedOn() != null;
            case HOUSE_RULES -> papers.houseRulesReadOn() != null;
            case VOG_SEEN -> papers.vogSeenOn() != null && papers.vogSeenOn().plusYears(VOG_YEARS).isAfter(today);
            case MANAGER_APPROVAL -> papers.homeVisitsApprovedOn() != null;
            case TRAINING_BASIC_LANGUAGE, CERT_DIGISTERKER, TRAINING_PRIVACY_IDO -> papers.competences().stream()
                    .anyMatch(competence -> competence.code() == this && competence.isValidOn(today));
        };
    }
}
