package nl.wegwijs.placement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerId;

/** A colleague looked at this volunteer for this case, and found that they do not suit each other. */
@Entity
@Table(name = "match_misfit")
class MatchMisfit {

    @EmbeddedId
    private Key key;

    protected MatchMisfit() {
    }

    MatchMisfit(CaseId caseId, VolunteerId volunteerId) {
        this.key = new Key(caseId.value(), volunteerId.value());
    }

    VolunteerId volunteerId() {
        return new VolunteerId(key.volunteerId());
    }

    @Embeddable
    record Key(@Column(name = "case_id") UUID caseId, @Column(name = "volunteer_id") UUID volunteerId)
            implements Serializable {
    }
}
