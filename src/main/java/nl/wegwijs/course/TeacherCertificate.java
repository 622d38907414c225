package nl.wegwijs.course;

import java.time.LocalDate;

import nl.wegwijs.library.Refusal;

/** One teacher may give the programme, from one day to another; the last day may be null. */
public record TeacherCertificate(TeacherFunction function, LocalDate certificateOn, LocalDate validUntil) {

    public TeacherCertificate {
        if (validUntil != null && validUntil.isBefore(certificateOn)) {
            throw Refusal.invalid("validUntil", "DAYS", "Een certificaat is geldig tot na de dag waarop het is gehaald.");
        }
    }

    boolean isValidOn(LocalDate day) {
        return !certificateOn.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }
}
