package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import nl.wegwijs.model.ModelProblem;

/** Looks at a draft as it would stand among the live files, on its bytes alone: nothing of it reaches the engine's tables. */
@Component
class DraftCheck {

    private final ModelCheck models;

    DraftCheck(ModelCheck models) {
        this.models = models;
    }

    List<ModelProblem> problems(Map<String, byte[]> changed, Map<String, byte[]> live) {
        Map<String, byte[]> set = new TreeMap<>(live);
        set.putAll(changed);
        return models.problems(set).stream().flatMap(problems -> problems.found().stream()).toList();
    }
}
