package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a talk with a partner brought. The codes of what both want are those of the form; {@code with} may be null.
 * The five facts decide what kind of agreement is needed.
 */
public record PartnerTalk(LocalDate heldOn, String with, Set<String> wants, Set<String> offers, String next,
        boolean sharesData, boolean money, boolean together, boolean roomOften, boolean refersByCard) {
}
