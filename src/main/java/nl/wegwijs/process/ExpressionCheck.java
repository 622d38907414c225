package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads an expression before it is used: does it stay within the small language? */
final class ExpressionCheck {

    static final Set<String> CLOSED =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext");
    private static final Pattern METHOD = Pattern.compile("\\.\\s*(\\w+)$");

    private final Vocabulary vocabulary;

    ExpressionCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** The variables that a text names, without the verbs that it calls; empty for a text without a formula. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        if (isExpression(text)) {
            try {
                names(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot(), names);
            } catch (TreeBuilderException unreadable) {
                return Set.of();
            }
        }
        return names;
    }

    private static void names(Node node, Set<String> names) {
        if (node instanceof AstIdentifier name) {
            names.add(name.getName());
        }
        boolean calls = node instanceof AstMethod && node.getChild(0) instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier;
        for (int i = calls ? 1 : 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                names(node.getChild(i), names);
            }
        }
    }

    /** One plain sentence per problem; empty when the expression is fine. */
    List<String> problems(String expression) {
        try {
            Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
            List<String> problems = new ArrayList<>();
            for (FunctionNode function : tree.getFunctionNodes()) {
                if (!SmallLanguage.FUNCTIONS.contains(function.getName())) {
                    problems.add("de functie '" + function.getName() + "' bestaat niet");
                }
            }
            walk(tree.getRoot(), problems);
            return problems;
        } catch (TreeBuilderException unreadable) {
            return List.of("deze formule is niet te lezen");
        }
    }

    private void walk(Node node, List<String> problems) {
        if (node instanceof AstIdentifier name && CLOSED.contains(name.getName())) {
            problems.add("'" + name.getName() + "' mag niet worden gebruikt");
        }
        if (node instanceof AstMethod) {
            call(node.getChild(0), node.getChild(1).getCardinality(), problems);
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                walk(node.getChild(i), problems);
            }
        }
    }

    private void call(Node target, int parameters, List<String> problems) {
        Matcher method = METHOD.matcher(target.toString());
        if (!(target instanceof AstDot) || !(target.getChild(0) instanceof AstIdentifier verb) || !method.find()) {
            problems.add("alleen een werkwoord van het systeem kan worden aangeroepen");
            return;
        }
        boolean known = vocabulary.verbType(verb.getName())
                .flatMap(type -> Vocabulary.Verb.find(type, method.group(1), parameters)).isPresent();
        if (!known) {
            problems.add("het werkwoord '" + verb.getName() + "." + method.group(1) + "' bestaat niet met "
                    + parameters + " gegeven(s)");
        }
    }
}
