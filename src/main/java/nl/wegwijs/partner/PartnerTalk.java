package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a talk with a partner brought, and whom we call there. The codes of what both want are those of the form.
 * The five facts decide what kind of agreement is needed.
 */
public record PartnerTalk(LocalDate heldOn, PartnerContact contact, Set<String> wants, Set<String> offers, String next,
        boolean sharesData, boolean money, boolean together, boolean roomOften, boolean refersByCard) {
}
