package nl.wegwijs.partner;

import java.util.Set;

import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;

/** For whom and about what a partner works, and what we do together already, by the codes of the form. */
public record PartnerProfile(Set<PartnerRole> roles, Set<Theme> themes, Set<TargetGroup> targetGroups,
        Set<String> serviceArea, Set<String> existingUse) {
}
