package nl.wegwijs.partner;

import nl.wegwijs.library.BranchId;

/** A partner as the other rooms know it. */
public record Partner(PartnerId id, String name, PartnerType type, BranchId homeBranch, boolean warmByDefault) {
}
