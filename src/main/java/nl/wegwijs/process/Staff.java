package nl.wegwijs.process;

import java.util.Collection;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Takes on members of staff: who they are, their roles and their branches. */
@Component
class Staff {

    private final IdentityService identity;

    Staff(IdentityService identity) {
        this.identity = identity;
    }

    void openBranch(String branch, String name) {
        if (identity.createTenantQuery().tenantId(branch).count() == 0) {
            Tenant tenant = identity.newTenant(branch);
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    /** The first administrator; later ones are made in the administration. The password policy holds. */
    void takeOnAdministrator(String id, String password) {
        User user = identity.newUser(id);
        user.setFirstName("Team");
        user.setLastName("Beheer");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, RestCalls.BEHEER);
        identity.createMembership(id, Groups.CAMUNDA_ADMIN);
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
    }

    /** Demo users have a password that the policy would refuse; nobody else is made this way. */
    void takeOnForDemo(String id, String givenName, String familyName, String password,
            Collection<String> groups, Collection<String> branches) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(givenName);
        user.setLastName(familyName);
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        groups.forEach(group -> identity.createMembership(id, group));
        if (groups.contains(RestCalls.BEHEER)) {
            identity.createMembership(id, Groups.CAMUNDA_ADMIN);
        }
        branches.forEach(branch -> identity.createTenantUserMembership(branch, id));
    }
}
