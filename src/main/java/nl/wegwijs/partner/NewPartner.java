package nl.wegwijs.partner;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;

/** A partner as it is entered. Service area: municipality codes. */
public record NewPartner(
        String name,
        PartnerType type,
        PartnerCategory category,
        Set<PartnerRole> roles,
        Set<Theme> themes,
        Set<TargetGroup> targetGroups,
        Set<String> serviceArea,
        BranchId homeBranch,
        boolean warmByDefault,
        List<PartnerContact> contacts) {
}
