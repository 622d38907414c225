package nl.wegwijs.policy;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** A policy as forms show it; what is not written yet is null, and so is why it went back. */
public record PolicyView(PolicyId id, String number, String libraryOrg, BranchId branch, PolicyReason reason, String points,
        Set<PartnerId> partners, List<Ambition> ambitions, PolicyText text, Adoption adoption, String sentBack,
        List<PolicyReview> reviews, PolicyState state) {

    @Override
    public String toString() {
        return "Policy " + number;
    }
}
