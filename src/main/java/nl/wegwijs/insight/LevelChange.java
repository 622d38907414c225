package nl.wegwijs.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.wegwijs.assessment.AssessmentView;
import nl.wegwijs.library.SkillLevel;

/** Whether somebody rose on a scale; levels of different scales are never compared. */
enum LevelChange {
    UP, SAME, DOWN;

    /** Of the domain that rose most, first against last level on one scale; empty without two of them. */
    static Optional<LevelChange> of(List<AssessmentView> inOrder) {
        Map<String, List<SkillLevel>> ladders = inOrder.stream().filter(result -> result.level() != null)
                .collect(Collectors.groupingBy(result -> result.domain() + "/" + result.level().scale(),
                        Collectors.mapping(AssessmentView::level, Collectors.toList())));
        return ladders.values().stream().filter(levels -> levels.size() > 1)
                .map(levels -> levels.get(levels.size() - 1).stepsAbove(levels.get(0)))
                .max(Integer::compare)
                .map(steps -> steps > 0 ? UP : steps == 0 ? SAME : DOWN);
    }
}
