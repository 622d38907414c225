package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.process.DiagramPicture.Mark;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What the history tells about a model: each step and path in numbers, and the same on the diagram. */
final class HistoryPicture {

    private static final String[] HEAT = {"#ffffff", "#fff1dc", "#ffdfae", "#ffc677", "#f8a24a", "#ea7d33"};
    private static final String WALKED = "#1b4f8a";
    private static final String WALKED_SURFACE = "#e3eefb";
    private static final String NOW_SURFACE = "#ffe08a";

    private final BpmnModelInstance model;
    private final Map<String, StepTally> steps;
    private final Map<String, Long> flows;
    private final long all;

    HistoryPicture(BpmnModelInstance model, Map<String, StepTally> steps) {
        this.model = model;
        this.steps = steps;
        this.flows = FlowCounts.of(model, steps);
        this.all = steps.getOrDefault(HistoryBook.WHOLE, StepTally.NOTHING).passes();
    }

    /** @param share percents of all instances that came here; null without any instance */
    record Step(String id, String name, String kind, String teams, long passes, long cases, Long share, long now,
                Long medianSeconds, String median, Long ninetiethSeconds, String ninetieth) {
    }

    /** @param share percents of what left the step before along this way */
    record Way(String id, String fromId, String from, String name, String to, long passes, Long share) {
    }

    enum Heat { COUNT, TIME }

    List<Step> steps(java.util.function.UnaryOperator<String> olderName) {
        List<Step> told = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            drawn.add(node.getId());
            told.add(step(node.getId(), DiagramPicture.nameOf(node), HistoryWords.kind(node.getElementType().getTypeName()),
                    HistoryModels.teams(model, node.getId())));
        }
        steps.keySet().stream().filter(id -> !id.isEmpty() && !drawn.contains(id)).sorted().forEach(id ->
                told.add(step(id, olderName.apply(id), "Stap uit een eerdere versie", "")));
        return told;
    }

    Step whole(String name) {
        return step(HistoryBook.WHOLE, name, "Hele proces", "");
    }

    private Step step(String id, String name, String kind, String teams) {
        StepTally tally = steps.getOrDefault(id, StepTally.NOTHING);
        return new Step(id, name, kind, teams, tally.passes(), tally.cases(), percent(tally.cases(), all), tally.open(),
                tally.median(), Lasting.told(tally.median()), tally.ninetieth(), Lasting.told(tally.ninetieth()));
    }

    /** The ways out of every step that has more than one. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getOutgoing().size() > 1) {
                node.getOutgoing().stream().filter(flow -> flows.containsKey(flow.getId())).forEach(flow ->
                        ways.add(new Way(flow.getId(), node.getId(), DiagramPicture.nameOf(node), DiagramPicture.nameOf(flow),
                                DiagramPicture.nameOf(flow.getTarget()), flows.get(flow.getId()), share(flow))));
            }
        }
        return ways;
    }

    private Long share(SequenceFlow flow) {
        Collection<SequenceFlow> out = flow.getSource().getOutgoing();
        return out.stream().allMatch(one -> flows.containsKey(one.getId()))
                ? percent(flows.get(flow.getId()), out.stream().mapToLong(one -> flows.get(one.getId())).sum()) : null;
    }

    /** Warmer is more often, or longer in the middle of all times. */
    String heat(String title, Heat heat) {
        Map<String, Mark> marks = new HashMap<>();
        List<Step> told = steps(id -> id);
        double most = told.stream().mapToDouble(step -> warmth(step, heat)).max().orElse(0);
        for (Step step : told) {
            if (step.passes() > 0) {
                String words = step.name() + ": " + step.passes() + " keer, in " + step.cases() + " trajecten"
                        + (step.share() == null ? "" : " (" + step.share() + "%)")
                        + (step.median().isEmpty() ? "" : ", helft binnen " + step.median() + ", 90% binnen " + step.ninetieth());
                String badge = heat == Heat.COUNT ? String.valueOf(step.passes())
                        : step.medianSeconds() != null && step.medianSeconds() >= 60 ? step.median() : null;
                marks.put(step.id(), new Mark(colour(warmth(step, heat), most), null, badge, words));
            }
        }
        if (heat == Heat.COUNT) {
            ways().stream().filter(way -> way.share() != null && way.passes() > 0).forEach(way -> marks.put(way.id(),
                    new Mark(null, null, way.share() + "%", way.passes() + " keer, " + way.share() + "%")));
        }
        return DiagramPicture.of(model, title, marks);
    }

    /** Where one instance came, and where it stands. */
    String walked(String title) {
        Map<String, Mark> marks = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            StepTally tally = steps.getOrDefault(node.getId(), StepTally.NOTHING);
            if (tally.passes() > 0) {
                String times = tally.passes() > 1 ? tally.passes() + "×" : null;
                marks.put(node.getId(), new Mark(tally.open() > 0 ? NOW_SURFACE : WALKED_SURFACE, WALKED,
                        tally.open() > 0 ? "nu hier" : times,
                        DiagramPicture.nameOf(node) + ": " + tally.passes() + " keer" + (tally.open() > 0 ? ", nu hier" : "")));
            }
        }
        flows.forEach((flow, count) -> {
            if (count > 0) {
                marks.put(flow, new Mark(null, WALKED, null, count + " keer"));
            }
        });
        return DiagramPicture.of(model, title, marks);
    }

    private static double warmth(Step step, Heat heat) {
        return heat == Heat.COUNT ? step.passes() : step.medianSeconds() == null ? 0 : step.medianSeconds();
    }

    private static String colour(double warmth, double most) {
        return most == 0 || warmth == 0 ? HEAT[0] : HEAT[(int) Math.ceil(5 * Math.sqrt(warmth / most))];
    }

    private static Long percent(long part, long whole) {
        return whole == 0 ? null : (Long) Math.round(100.0 * part / whole);
    }

    static String nameIn(BpmnModelInstance model, String id, String otherwise) {
        return model.getModelElementById(id) instanceof FlowElement element && !DiagramPicture.nameOf(element).isEmpty()
                ? DiagramPicture.nameOf(element) : otherwise;
    }
}
