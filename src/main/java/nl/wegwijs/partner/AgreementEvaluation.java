package nl.wegwijs.partner;

import java.time.LocalDate;

/** How we and the partner find that it goes: a mark from 1 to 5; what goes well may be null. */
public record AgreementEvaluation(int mark, String goesWell, String better, LocalDate on) {
}
