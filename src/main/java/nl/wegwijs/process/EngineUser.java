package nl.wegwijs.process;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Colleague;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A logged-in member of staff: user id, roles (groups) and branches (tenants). */
record EngineUser(String id, List<String> groups, List<String> branches) implements Principal, Colleague {

    static EngineUser of(String id, IdentityService identity) {
        return new EngineUser(id,
                identity.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList(),
                identity.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId).toList());
    }

    @Override
    public Set<BranchId> branchIds() {
        return branches.stream().map(BranchId::new).collect(Collectors.toSet());
    }

    @Override
    public String getName() {
        return id;
    }

    Authentication authentication() {
        return new UsernamePasswordAuthenticationToken(this, null,
                groups.stream().map(SimpleGrantedAuthority::new).toList());
    }
}
