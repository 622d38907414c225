package nl.wegwijs.course;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReferralRouteRepository extends JpaRepository<ReferralRoute, UUID> {

    List<ReferralRoute> findByFromOfferingIdOrderByAgreedOnDesc(OfferingId from);
}
