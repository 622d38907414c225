package nl.wegwijs.learning;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Procurements extends Repository<Procurement, NeedId> {

    Procurement save(Procurement procurement);

    Optional<Procurement> findById(NeedId need);
}
