package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every decision table with the facts of {@code decisions.csv}; answers are in order of their names. */
class DecisionTests {

    private final Set<String> rulesMet = new HashSet<>();
    private final DmnEngine engine = engine();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/decisions.csv", delimiter = '|', numLinesToSkip = 1)
    void answersEachKindOfCase(String decision, String facts, String answers) throws IOException {
        assertThat(decide(decision, facts(facts))).isEqualTo(answers);
    }

    @Test
    void holdsNoRuleThatIsNeverMet() throws IOException {
        for (String line : lines()) {
            String[] parts = line.split("\\|");
            decide(parts[0], facts(parts[1]));
        }
        Set<String> all = ModelFiles.decisions().stream()
                .flatMap(table -> table.elements("rule").stream())
                .map(rule -> rule.getAttribute("id"))
                .collect(Collectors.toSet());
        assertThat(rulesMet).isEqualTo(all);
    }

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event ->
                event.getMatchingRules().forEach(rule -> rulesMet.add(rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }

    private String decide(String decision, Map<String, Object> facts) throws IOException {
        try (InputStream table = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
            DmnDecisionResult result = engine.evaluateDecision(engine.parseDecision(decision, table), facts);
            return result.getResultList().stream()
                    .map(row -> new TreeMap<>(row).values().stream()
                            .map(String::valueOf).collect(Collectors.joining("/")))
                    .collect(Collectors.joining(" "));
        }
    }

    private static List<String> lines() throws IOException {
        InputStream cases = DecisionTests.class.getResourceAsStream("/decisions.csv");
        try (Stream<String> lines = new BufferedReader(new InputStreamReader(cases, StandardCharsets.UTF_8)).lines()) {
            return lines.skip(1).toList();
        }
    }

    private static Map<String, Object> facts(String written) {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : written.split(" ")) {
            String[] pair = fact.split("=");
            facts.put(pair[0], value(pair[1]));
        }
        return facts;
    }

    private static Object value(String written) {
        if (written.equals("null")) {
            return null;
        }
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        return written.matches("\\d+") ? Integer.valueOf(written) : written.replace("'", "");
    }
}
