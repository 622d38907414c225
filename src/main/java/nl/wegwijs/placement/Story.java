package nl.wegwijs.placement;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;

/** What changed for somebody, in own words, for the municipality of the start. It has no name in it, and goes with the consent. */
@Entity
@Table(name = "story")
class Story extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StoryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId participantId;

    private String municipalityCode;

    private LocalDate toldOn;

    private String words;

    protected Story() {
    }

    Story(Placement placement, CaseFile file, LocalDate toldOn, String words) {
        super(placement.libraryOrgId(), placement.branchId());
        this.id = StoryId.next();
        this.caseId = file.id();
        this.participantId = file.person().id();
        this.municipalityCode = file.municipalityCode();
        this.toldOn = toldOn;
        this.words = words;
    }

    StoryId id() {
        return id;
    }

    StoryTold told() {
        return new StoryTold(id, words);
    }
}
