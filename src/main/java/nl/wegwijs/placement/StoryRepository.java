package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoryRepository extends Repository<Story, StoryId> {

    /** Whose story it is. */
    interface Teller {

        StoryId getId();

        ParticipantId getParticipantId();
    }

    Story save(Story story);

    void delete(Story story);

    Optional<Story> findById(StoryId id);

    List<Story> findByCaseId(CaseId caseId);

    List<Story> findByParticipantId(ParticipantId participantId);

    /** The newest first, without reading a word of them. */
    @Query("""
            select one.id as id, one.participantId as participantId from Story one
            where one.branchId in :branches and one.municipalityCode = :municipality
            and one.toldOn >= :from and one.toldOn < :until
            order by one.toldOn desc, one.createdAt desc, one.id.value""")
    List<Teller> findTellers(Collection<BranchId> branches, String municipality, LocalDate from, LocalDate until);
}
