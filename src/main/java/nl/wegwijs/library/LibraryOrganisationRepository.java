package nl.wegwijs.library;

import org.springframework.data.jpa.repository.JpaRepository;

interface LibraryOrganisationRepository extends JpaRepository<LibraryOrganisation, String> {
}
