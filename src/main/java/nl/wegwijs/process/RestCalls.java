package nl.wegwijs.process;

import static java.util.Set.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every call on the engine's REST interfaces that anybody may make; all others are refused.
 * A star stands for one part of the path. Paths count from the engine's own root.
 */
final class RestCalls {

    static final String MANAGEMENT = "management";
    static final String PROCESS_OWNER = "process-owner";
    static final String BEHEER = "beheer";

    private static final Set<String> STAFF = of();
    private static final Set<String> COCKPIT = of(MANAGEMENT, PROCESS_OWNER, BEHEER);
    private static final Set<String> MODELLERS = of(PROCESS_OWNER, BEHEER);
    private static final Set<String> ADMINISTRATORS = of(BEHEER);

    private static final List<Call> ENGINE = new ArrayList<>();
    private static final List<Call> WEB_APPS = new ArrayList<>();

    static {
        // The task list: filters and the tasks in them.
        engine(STAFF, "GET", "/filter", "/filter/count", "/filter/*", "/filter/*/list", "/filter/*/count");
        engine(STAFF, "OPTIONS", "/filter", "/filter/*");
        engine(STAFF, "POST", "/filter/*/list", "/filter/*/count", "/task", "/task/count");
        engine(STAFF, "GET", "/task", "/task/count", "/task/*", "/task/*/identity-links");
        // A task: its form through the seam, who does it and when.
        engine(STAFF, "GET", "/task/*/form", "/task/*/form-variables", "/task/*/deployed-form");
        engine(STAFF, "POST", "/task/*/submit-form", "/task/*/claim", "/task/*/unclaim", "/task/*/assignee");
        engine(STAFF, "PUT", "/task/*");
        // Starting by a form, and the diagram beside a task.
        engine(STAFF, "GET", "/process-definition", "/process-definition/count", "/process-definition/*",
                "/process-definition/*/startForm", "/process-definition/*/form-variables",
                "/process-definition/*/deployed-start-form", "/process-definition/*/xml");
        engine(STAFF, "POST", "/process-definition/*/submit-form");
        // Colleagues to assign to, one's own profile and password.
        engine(STAFF, "GET", "/user", "/user/count", "/user/*/profile", "/group", "/group/count",
                "/identity/groups", "/tenant", "/tenant/count", "/authorization/check", "/version");
        engine(STAFF, "POST", "/group", "/group/count");
        engine(STAFF, "OPTIONS", "/user", "/user/*", "/group", "/tenant", "/process-definition");
        engine(STAFF, "PUT", "/user/*/credentials");
        engine(STAFF, "GET", "/identity/password-policy");
        engine(STAFF, "POST", "/identity/password-policy");

        // Cockpit, read only.
        engine(COCKPIT, "GET", "/process-definition/statistics", "/process-definition/*/statistics",
                "/process-definition/key/*", "/process-definition/key/*/xml",
                "/process-definition/*/diagram", "/process-definition/*/static-called-process-definitions",
                "/process-instance", "/process-instance/count", "/process-instance/*",
                "/process-instance/*/activity-instances", "/execution", "/execution/count",
                "/incident", "/incident/count", "/incident/*", "/job", "/job/count", "/job/*",
                "/job/*/stacktrace", "/job-definition", "/job-definition/count", "/job-definition/*",
                "/external-task/count", "/batch", "/batch/count", "/batch/statistics",
                "/batch/statistics/count", "/decision-definition", "/decision-definition/count",
                "/decision-definition/*", "/decision-definition/*/xml", "/decision-definition/key/*",
                "/decision-requirements-definition", "/decision-requirements-definition/count",
                "/decision-requirements-definition/*/xml", "/case-definition/count", "/deployment", "/deployment/count",
                "/deployment/*", "/deployment/*/resources", "/deployment/*/resources/*",
                "/deployment/*/resources/*/data", "/variable-instance", "/variable-instance/count",
                "/history/process-instance", "/history/process-instance/count",
                "/history/process-instance/*", "/history/process-instance/report",
                "/history/activity-instance", "/history/activity-instance/count", "/history/task",
                "/history/task/count", "/history/task/report", "/history/incident",
                "/history/incident/count", "/history/job-log", "/history/job-log/count",
                "/history/decision-instance", "/history/decision-instance/count",
                "/history/decision-instance/*", "/history/process-definition/*/statistics",
                "/history/decision-requirements-definition/*/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/process-definition/cleanable-process-instance-report/count",
                "/history/decision-definition/cleanable-decision-instance-report",
                "/history/decision-definition/cleanable-decision-instance-report/count",
                "/history/cleanup/configuration", "/history/cleanup/jobs",
                "/history/batch", "/history/batch/count");
        engine(COCKPIT, "POST", "/process-instance", "/process-instance/count", "/job", "/job/count",
                "/variable-instance", "/variable-instance/count", "/execution", "/execution/count",
                "/incident", "/incident/count", "/history/process-instance",
                "/history/process-instance/count", "/history/activity-instance",
                "/history/activity-instance/count", "/history/task", "/history/task/count");
        engine(COCKPIT, "OPTIONS", "/deployment", "/deployment/*", "/decision-definition");

        // The Modeler's deploy button.
        engine(MODELLERS, "POST", "/deployment/create");

        // Administration: people and their roles, failed jobs, filters. Rights come from the application.
        engine(ADMINISTRATORS, "GET", "/user/*", "/group/*", "/tenant/*", "/authorization",
                "/authorization/count", "/authorization/*");
        engine(ADMINISTRATORS, "POST", "/user/create", "/user/*/unlock", "/group/create", "/tenant/create",
                "/filter/create");
        engine(ADMINISTRATORS, "PUT", "/user/*/profile", "/group/*", "/group/*/members/*", "/tenant/*",
                "/tenant/*/user-members/*", "/tenant/*/group-members/*", "/job/*/retries", "/filter/*");
        engine(ADMINISTRATORS, "DELETE", "/user/*", "/group/*/members/*", "/tenant/*/user-members/*",
                "/tenant/*/group-members/*", "/filter/*");
        engine(ADMINISTRATORS, "OPTIONS", "/group/*", "/group/*/members", "/tenant/*",
                "/tenant/*/user-members", "/tenant/*/group-members", "/authorization", "/authorization/*");

        // The web apps' own calls. Log-in is open to all; the set-up endpoint is open to nobody.
        webApps(null, "GET", "/admin/auth/user/default", "/engine/engine", "/*/plugin/*/static/**");
        webApps(null, "POST", "/admin/auth/user/default/login/*", "/admin/auth/user/default/logout");
        webApps(COCKPIT, "GET", "/cockpit/plugin/base/default/**");
        webApps(COCKPIT, "POST", "/cockpit/plugin/base/default/**");
        webApps(ADMINISTRATORS, "GET", "/admin/plugin/adminPlugins/default/metrics/aggregated");
    }

    private RestCalls() {
    }

    static boolean allowsOnEngine(String method, String path, Set<String> groups) {
        return ENGINE.stream().anyMatch(call -> call.allows(method, path, groups));
    }

    static boolean allowsOnWebApps(String method, String path, Set<String> groups) {
        return WEB_APPS.stream().anyMatch(call -> call.allows(method, path, groups));
    }

    private static void engine(Set<String> roles, String method, String... paths) {
        for (String path : paths) {
            ENGINE.add(new Call(roles, method, pattern(path)));
        }
    }

    private static void webApps(Set<String> roles, String method, String... paths) {
        for (String path : paths) {
            WEB_APPS.add(new Call(roles, method, pattern(path)));
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("**", "\u0000").replace("*", "[^/]+").replace("\u0000", ".+") + "/?");
    }

    /** Roles: null is everybody, empty is everybody who is logged in. */
    private record Call(Set<String> roles, String method, Pattern path) {

        boolean allows(String method, String path, Set<String> groups) {
            return this.method.equals(method) && this.path.matcher(path).matches()
                    && (roles == null || groups != null
                    && (roles.isEmpty() || roles.stream().anyMatch(groups::contains)));
        }
    }
}
