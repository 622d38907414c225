package nl.wegwijs.partner;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.library.Theme;

/** Partners to test with. */
public final class PartnerFixtures {

    private PartnerFixtures() {
    }

    /** An active referrer with somebody to call. */
    public static PartnerId aReferrer(PartnerRegister register, PartnerType type, BranchId home) {
        return anActivePartner(register, type, home, PartnerRole.REFERRER);
    }

    public static PartnerId anActivePartner(PartnerRegister register, PartnerType type, BranchId home,
            PartnerRole... roles) {
        PartnerId id = register.add(aPartner(type, home, true, roles));
        register.activate(id);
        return id;
    }

    static NewPartner aPartner(PartnerType type, BranchId home, boolean withReferralContact, PartnerRole... roles) {
        return new NewPartner(type.label() + " " + home, type, PartnerCategory.OTHER, Set.of(roles),
                Set.of(Theme.LANGUAGE), Set.of(TargetGroup.GENERAL), Set.of(), home, false,
                List.of(new PartnerContact("Contactpersoon", "Adviseur", "werk@example.org", "0201234567",
                        withReferralContact)));
    }
}
