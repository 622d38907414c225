package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The task whose form is open: where it stands and the routing variables that its case carries.
 * The case number is the business key; the branch is the tenant.
 */
record FormTask(String id, String key, String caseNumber, String branch, Map<String, Object> variables) {

    /** The variable as a UUID; a model that lacks it cannot use this form. */
    UUID uuid(String variable) {
        return UUID.fromString(code(variable));
    }

    String code(String variable) {
        return find(variable).orElseThrow(() -> new IllegalStateException(
                "Task " + key + " needs the variable " + variable));
    }

    Optional<String> find(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::valueOf);
    }

    boolean flag(String variable) {
        return Boolean.TRUE.equals(variables.get(variable));
    }
}
