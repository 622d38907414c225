package nl.wegwijs.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The role groups and the rights that do not depend on a model. Made at every start, without doubles. */
@Component
class Roles {

    /** Group id and the name that staff see. */
    static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("front-desk", "Balie");
        GROUPS.put("intake", "Intake");
        GROUPS.put("assessment", "Niveaubepaling");
        GROUPS.put("placement", "Plaatsing");
        GROUPS.put("follow-up", "Opvolging");
        GROUPS.put("course-ops", "Cursusorganisatie");
        GROUPS.put("volunteers", "Vrijwilligers");
        GROUPS.put("internships", "Stages");
        GROUPS.put("training", "Training");
        GROUPS.put("staff-development", "Deskundigheid");
        GROUPS.put("partner-relations", "Partners");
        GROUPS.put("promotion", "Promotie");
        GROUPS.put("privacy", "Privacy");
        GROUPS.put(RestCalls.MANAGEMENT, "Management");
        GROUPS.put(RestCalls.PROCESS_OWNER, "Proceseigenaar");
        GROUPS.put(RestCalls.BEHEER, "Beheer");
        GROUPS.put(Groups.CAMUNDA_ADMIN, "Technisch beheer");
    }

    private final IdentityService identity;
    private final Grants grants;

    Roles(IdentityService identity, Grants grants) {
        this.identity = identity;
        this.grants = grants;
    }

    void establish() {
        GROUPS.forEach(this::group);
        everybody();
        lookers(RestCalls.MANAGEMENT);
        lookers(RestCalls.PROCESS_OWNER);
        lookers(RestCalls.BEHEER);
        grants.to(RestCalls.PROCESS_OWNER, Resources.DEPLOYMENT, Authorization.ANY, READ, CREATE);
        administrators(RestCalls.BEHEER);
        administrators(Groups.CAMUNDA_ADMIN);
    }

    private void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(Groups.CAMUNDA_ADMIN.equals(id) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identity.saveGroup(group);
        }
    }

    // Every engine user is staff; partners never are. Colleagues' names are needed to assign a task.
    private void everybody() {
        grants.toEverybody(Resources.APPLICATION, "tasklist", ACCESS);
        grants.toEverybody(Resources.APPLICATION, "welcome", ACCESS);
        for (Resource seen : List.of(Resources.FILTER, Resources.USER, Resources.GROUP, Resources.TENANT)) {
            grants.toEverybody(seen, Authorization.ANY, READ);
        }
    }

    private void lookers(String group) {
        grants.to(group, Resources.APPLICATION, "cockpit", ACCESS);
        grants.to(group, Resources.PROCESS_DEFINITION, Authorization.ANY,
                ProcessDefinitionPermissions.READ, READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
        grants.to(group, Resources.DECISION_DEFINITION, Authorization.ANY,
                READ, Permissions.READ_HISTORY);
        grants.to(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        grants.to(group, Resources.DEPLOYMENT, Authorization.ANY, READ);
        grants.to(group, Resources.BATCH, Authorization.ANY, READ);
    }

    private void administrators(String group) {
        grants.to(group, Resources.APPLICATION, Authorization.ANY, ACCESS);
        for (Resource managed : List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP,
                Resources.TENANT, Resources.TENANT_MEMBERSHIP, Resources.FILTER)) {
            grants.to(group, managed, Authorization.ANY, ALL);
        }
        grants.to(group, Resources.AUTHORIZATION, Authorization.ANY, READ);
        grants.to(group, Resources.DEPLOYMENT, Authorization.ANY, READ, CREATE);
        grants.to(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
                READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB);
    }
}
