package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.w3c.dom.Element;

/** A process holds no code of its own, names only what exists, and its tasks are complete. */
final class BpmnCheck {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Elements that would bring code in, with the sentence that says so. */
    private static final List<Forbidden> FORBIDDEN = List.of(
            new Forbidden("scriptTask", element -> true, "een scripttaak is niet toegestaan."),
            new Forbidden("script", element -> true, "een script is niet toegestaan."),
            new Forbidden("connector", element -> true, "een connector is niet toegestaan."),
            new Forbidden("formData", element -> true, "gebruik een formulier uit de map met formulieren."),
            new Forbidden("formProperty", element -> true, "gebruik een formulier uit de map met formulieren."),
            new Forbidden(null, has("class"), "een Java-klasse is niet toegestaan; noem een stap van het systeem."),
            new Forbidden(null, has("expression"), "een losse formule is hier niet toegestaan; noem een stap."),
            new Forbidden(null, has("resource"), "een script uit een bestand is niet toegestaan."),
            new Forbidden(null, has("formKey"), "gebruik een formulierverwijzing (form reference)."),
            new Forbidden(null, has("formHandlerClass"), "een Java-klasse is niet toegestaan."),
            new Forbidden(null, has("taskPriority"), "een externe taak is niet toegestaan."),
            new Forbidden(null, has("topic"), "een externe taak is niet toegestaan."),
            new Forbidden("conditionExpression", element -> element.hasAttribute("language"),
                    "een voorwaarde mag geen script zijn."));

    private final Vocabulary vocabulary;
    private final ExpressionCheck expressions;

    BpmnCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.expressions = new ExpressionCheck(vocabulary);
    }

    void check(byte[] source, Set<String> forms, Set<String> decisions, ModelProblems problems) {
        elements(XmlText.root(source), null, problems);
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(source));
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                problems.add(process.getId(), "vul in hoelang de geschiedenis blijft (time to live).");
            }
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            task(task, problems);
            form(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), true, forms, problems);
        }
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            form(start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), false, forms, problems);
        }
        for (var rule : model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.BusinessRuleTask.class)) {
            if (rule.getCamundaDecisionRef() != null && !"latest".equals(rule.getCamundaDecisionRefBinding())
                    && !decisions.contains(rule.getCamundaDecisionRef())) {
                problems.add(rule.getId(), "de beslissing '" + rule.getCamundaDecisionRef() + "' zit niet in deze set.");
            }
        }
    }

    private static void task(UserTask task, ModelProblems problems) {
        require(task, task.getCamundaCandidateGroups(), "kies de rol die deze taak doet (candidate groups).", problems);
        require(task, task.getCamundaDueDate(), "vul in wanneer de taak klaar moet zijn (due date).", problems);
        require(task, task.getCamundaPriority(), "vul de prioriteit in.", problems);
        require(task, task.getDocumentations().isEmpty() ? null : task.getDocumentations().iterator().next()
                .getTextContent(), "beschrijf wanneer de taak klaar is (documentation).", problems);
        for (String group : task.getCamundaCandidateGroupsList()) {
            if (!ExpressionCheck.isExpression(group) && !Roles.GROUPS.containsKey(group.strip())) {
                problems.add(task.getId(), "de rol '" + group.strip() + "' bestaat niet.");
            }
        }
    }

    private static void form(BaseElement element, String form, String binding, boolean required, Set<String> forms,
            ModelProblems problems) {
        if (form == null) {
            if (required) {
                problems.add(element.getId(), "kies het formulier van deze taak.");
            }
            return;
        }
        if (!"deployment".equals(binding)) {
            problems.add(element.getId(), "kies bij het formulier de binding 'deployment'.");
        }
        if (!forms.contains(form)) {
            problems.add(element.getId(), "het formulier '" + form + "' zit niet in deze set.");
        }
    }

    private static void require(BaseElement element, String value, String sentence, ModelProblems problems) {
        if (value == null || value.isBlank()) {
            problems.add(element.getId(), sentence);
        }
    }

    private void elements(Element element, String owner, ModelProblems problems) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        FORBIDDEN.stream().filter(forbidden -> forbidden.matches(element))
                .forEach(forbidden -> problems.add(id, forbidden.sentence()));
        delegate(element, id, problems);
        type(element, id, problems);
        for (String text : XmlText.texts(element)) {
            if (ExpressionCheck.isExpression(text) && !isDelegate(text)) {
                expressions.problems(text).forEach(problem -> problems.add(id, "in '" + text.strip() + "': " + problem + "."));
            }
        }
        XmlText.children(element).forEach(child -> elements(child, id, problems));
    }

    private void delegate(Element element, String id, ModelProblems problems) {
        String name = value(element, "delegateExpression");
        if (name != null && !isDelegate(name)) {
            problems.add(id, "de stap " + name + " bestaat niet.");
        }
    }

    private boolean isDelegate(String text) {
        return text.matches("[$#]\\{\\s*\\w+\\s*}") && vocabulary.isDelegate(text.replaceAll("[$#{}\\s]", ""));
    }

    private static boolean listener(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI()) && element.getLocalName().endsWith("Listener");
    }

    private static void type(Element element, String id, ModelProblems problems) {
        if (XmlText.attribute(element, CAMUNDA, "type") != null) {
            problems.add(id, "een externe taak, mailtaak of shelltaak is niet toegestaan.");
        }
    }

    // Listeners carry these attributes without a prefix of their own.
    private static Predicate<Element> has(String attribute) {
        return element -> value(element, attribute) != null;
    }

    static String value(Element element, String attribute) {
        return listener(element) && element.hasAttribute(attribute) ? element.getAttribute(attribute)
                : XmlText.attribute(element, CAMUNDA, attribute);
    }

    private record Forbidden(String element, Predicate<Element> when, String sentence) {

        boolean matches(Element candidate) {
            return (element == null || element.equals(candidate.getLocalName())) && when.test(candidate);
        }
    }
}
