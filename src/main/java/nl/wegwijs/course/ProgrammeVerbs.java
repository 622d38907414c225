package nl.wegwijs.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;

/** What models may ask about the adoption of a programme. */
@Component
@ModelVerb("programmes")
@Transactional(readOnly = true)
public class ProgrammeVerbs {

    private final Adoptions adoptions;
    private final NationalProgrammes programmes;
    private final Clock clock;

    ProgrammeVerbs(Adoptions adoptions, NationalProgrammes programmes, Clock clock) {
        this.adoptions = adoptions;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Whether it may only be given with a certificate, which nobody has today. */
    public Boolean needsTeachers(String adoptionId) {
        return programme(adoptionId).needsCertificate() && !adoption(adoptionId).hasTeacherOn(LocalDate.now(clock));
    }

    /** The parts of which a first group is planned, from 1; after a renewal the groups go on. Always the same answer. */
    public List<Integer> partsToPlan(String adoptionId) {
        int parts = adoption(adoptionId).view().renewal() ? 0 : programme(adoptionId).parts();
        return IntStream.rangeClosed(1, parts).boxed().toList();
    }

    /** Whether the people of its first group need login codes. */
    public Boolean hasCodesToGive(String adoptionId) {
        return programme(adoptionId).hasLoginCodes() && !adoption(adoptionId).view().renewal();
    }

    private NationalProgramme programme(String adoptionId) {
        return programmes.findById(adoption(adoptionId).programme()).orElseThrow();
    }

    private Adoption adoption(String adoptionId) {
        return adoptions.findById(AdoptionId.of(adoptionId)).orElseThrow();
    }
}
