package nl.wegwijs.volunteer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.PartnerId;
import org.springframework.data.repository.Repository;

interface VolunteerRepository extends Repository<Volunteer, VolunteerId> {

    Volunteer save(Volunteer volunteer);

    Optional<Volunteer> findById(VolunteerId id);

    List<Volunteer> findByState(VolunteerState state);

    List<Volunteer> findByLibraryOrgIdAndPhone(String libraryOrgId, PhoneNumber phone);

    long countBySourcePartnerAndStateIn(PartnerId sourcePartner, Collection<VolunteerState> states);

    void delete(Volunteer volunteer);

    List<Volunteer> findByLibraryOrgIdAndStateInOrderByName(String libraryOrgId, Collection<VolunteerState> states);
}
