package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** The adoption of a programme as forms show it; what is not known yet is null. */
public record AdoptionView(AdoptionId id, String number, String programme, BranchId branch, PartnerId partner, String need,
        boolean renewal, LocalDate sentOn, LocalDate licenceUntil, List<TeacherCertificate> certificates, List<RunId> runs,
        int codesGiven, AdoptionState state) {

    /** Which part is planned next, from 1. */
    public int nextPart() {
        return runs.size() + 1;
    }
}
