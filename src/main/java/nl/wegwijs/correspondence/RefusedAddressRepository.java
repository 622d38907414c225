package nl.wegwijs.correspondence;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface RefusedAddressRepository extends JpaRepository<RefusedAddress, String> {

    List<RefusedAddress> findAllByOrderByRefusedAtDesc();

    void deleteByKeptUntilBefore(LocalDate today);
}
