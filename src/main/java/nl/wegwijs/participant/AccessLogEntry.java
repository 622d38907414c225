package nl.wegwijs.participant;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One line: who did what, when, in which case, with the data of which person, by what right. */
@Entity
@Immutable
class AccessLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    private String userId;

    private String action;

    private String caseNumber;

    private UUID participantPseudonym;

    @Enumerated(EnumType.STRING)
    private LegalBasis basis;

    protected AccessLogEntry() {
    }

    AccessLogEntry(Instant at, String userId, String action, String caseNumber, UUID participantPseudonym,
            LegalBasis basis) {
        this.at = at;
        this.userId = userId;
        this.action = action;
        this.caseNumber = caseNumber;
        this.participantPseudonym = participantPseudonym;
        this.basis = basis;
    }
}
