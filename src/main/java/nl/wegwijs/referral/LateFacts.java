package nl.wegwijs.referral;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface LateFacts extends Repository<LateFact, UUID> {

    LateFact save(LateFact fact);

    Optional<LateFact> findById(UUID id);
}
