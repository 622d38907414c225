package nl.wegwijs.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface DraftRepository extends JpaRepository<ModelDraft, DraftId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draft from ModelDraft draft where draft.id = ?1")
    Optional<ModelDraft> held(DraftId id);

    List<ModelDraft> findTop50ByOrderByUploadedAtDesc();

    @Query("select draft.id from ModelDraft draft where draft.publishAt <= ?1 order by draft.publishAt")
    List<DraftId> due(Instant now);

    List<ModelDraft> findByOriginAndStatusIn(DraftOrigin origin, List<DraftStatus> statuses);

    List<ModelDraft> findTop10ByNewsIsNotNullAndStatusOrderByPublishedAtDesc(DraftStatus status);
}
