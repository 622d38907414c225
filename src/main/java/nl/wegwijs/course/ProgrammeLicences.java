package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/** Whether a group of a national programme may be given at all. */
@Component
class ProgrammeLicences {

    private final Adoptions adoptions;
    private final NationalProgrammes programmes;

    ProgrammeLicences(Adoptions adoptions, NationalProgrammes programmes) {
        this.adoptions = adoptions;
        this.programmes = programmes;
    }

    /** Refused without a licence or, where the programme asks for it, without a teacher with a certificate on that day. */
    void check(Offering offering, LocalDate firstDay) {
        if (offering.programme() != null) {
            check(offering.libraryOrgId(), programmes.findById(offering.programme()).orElseThrow(), firstDay);
        }
    }

    private void check(String library, NationalProgramme programme, LocalDate firstDay) {
        List<Adoption> licensed = adoptions.findByLibraryOrgIdAndProgrammeAndStateNot(library, programme.code(),
                AdoptionState.RETIRED).stream().filter(one -> one.hasLicenceOn(firstDay)).toList();
        if (licensed.isEmpty()) {
            throw Refusal.conflict("NO_LICENCE", "Voor dit programma is er op die dag geen licentie.");
        }
        if (programme.needsCertificate() && licensed.stream().noneMatch(one -> one.hasTeacherOn(firstDay))) {
            throw Refusal.conflict("NO_CERTIFICATE",
                    "Voor dit programma is er op die dag geen docent met een geldig certificaat.");
        }
    }
}
