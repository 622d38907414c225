package nl.wegwijs.process;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes a right down once: again is fine, and fewer rights than before takes the rest away. */
@Component
class Grants {

    private final AuthorizationService rights;

    Grants(AuthorizationService rights) {
        this.rights = rights;
    }

    void toEverybody(Resource resource, String id, Permission... permissions) {
        Authorization right = rights.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(id).singleResult();
        if (right == null) {
            right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        }
        save(right, resource, id, permissions);
    }

    void to(String group, Resource resource, String id, Permission... permissions) {
        Authorization right = rights.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (right == null) {
            right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
        }
        save(right, resource, id, permissions);
    }

    /** Takes away rights on single resources of this kind from all groups but these. */
    void onlyTo(List<String> groups, Resource resource, String id) {
        rights.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(resource).resourceId(id).list().stream()
                .filter(right -> !groups.contains(right.getGroupId()))
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private void save(Authorization right, Resource resource, String id, Permission... permissions) {
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        rights.saveAuthorization(right);
    }
}
