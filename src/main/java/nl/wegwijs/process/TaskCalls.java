package nl.wegwijs.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What may change about a task outside its form: its two dates and who does it, within the role
 * it is for. Rights in the engine hold for a whole model, which several roles share.
 */
final class TaskCalls implements RequestGuard.TaskRule {

    private static final Pattern TASK = Pattern.compile("/task/([^/]+)(/claim|/unclaim|/assignee)?/?");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");
    private static final Set<String> DATES = Set.of("due", "followUp");

    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskDoor door;
    private final EngineWork work;
    private final Clock clock;

    TaskCalls(TaskService tasks, IdentityService identity, TaskDoor door, EngineWork work, Clock clock) {
        this.identity = identity;
        this.door = door;
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String refusal(HttpServletRequest request, JsonNode body) {
        String path = ClosedRest.enginePath(ClosedRest.pathOf(request));
        Matcher call = TASK.matcher(path == null ? "" : path);
        if (!call.matches()) {
            return null;
        }
        if ("GET".equals(request.getMethod()) || "count".equals(call.group(1))) {
            return null;
        }
        EngineUser caller = (EngineUser) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        String id = call.group(1);
        if (!door.isForRoleOf(caller.groups(), id)) {
            return isGone(id) ? null : "Deze taak is voor een andere rol.";
        }
        return call.group(2) == null ? refusedChange(id, body) : refusedDoer(call.group(2), id, caller, body);
    }

    // A colleague may complete it between two questions; that it is gone, the engine says itself.
    private boolean isGone(String taskId) {
        return work.asSystem(() -> tasks.createTaskQuery().taskId(taskId).count()) == 0;
    }

    private String refusedDoer(String call, String taskId, EngineUser caller, JsonNode body) {
        String doer = body.path("userId").asText(null);
        if ("/claim".equals(call)) {
            return caller.id().equals(doer) ? null : "U kunt een taak alleen voor uzelf oppakken.";
        }
        boolean fits = "/unclaim".equals(call) || doer == null || door.isForRoleOf(
                work.asSystem(() -> EngineUser.of(doer, identity)).groups(), taskId);
        return fits || isGone(taskId) ? null : "Deze collega heeft niet de rol voor deze taak.";
    }

    private String refusedChange(String taskId, JsonNode body) {
        Task task = work.asSystem(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            return null;
        }
        for (Map.Entry<String, Object> stored : storedFields(task).entrySet()) {
            JsonNode given = body.path(stored.getKey());
            String value = given.isMissingNode() || given.isNull() ? null : given.asText();
            if (!Objects.equals(value, Objects.toString(stored.getValue(), null))) {
                return "Aan een taak kunt u alleen de datums veranderen.";
            }
        }
        return DATES.stream().allMatch(date -> isNear(body.path(date))) ? null
                : "Kies een datum binnen twee jaar.";
    }

    // What the engine would overwrite from the body, apart from the dates.
    private static Map<String, Object> storedFields(Task task) {
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("name", task.getName());
        fields.put("description", task.getDescription());
        fields.put("priority", task.getPriority());
        fields.put("assignee", task.getAssignee());
        fields.put("owner", task.getOwner());
        fields.put("delegationState", task.getDelegationState());
        fields.put("parentTaskId", task.getParentTaskId());
        fields.put("caseInstanceId", task.getCaseInstanceId());
        fields.put("tenantId", task.getTenantId());
        return fields;
    }

    private boolean isNear(JsonNode date) {
        if (date.isMissingNode() || date.isNull()) {
            return true;
        }
        try {
            Instant moment = OffsetDateTime.parse(date.asText(), MOMENT).toInstant();
            Duration away = Duration.between(clock.instant(), moment).abs();
            return away.compareTo(Duration.ofDays(731)) < 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
