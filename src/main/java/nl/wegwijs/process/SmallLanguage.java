package nl.wegwijs.process;

import java.lang.reflect.Method;
import java.util.Set;

import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The language of models, decisions, filters and queries: variables, verbs, delegates by name,
 * reading lists and maps, and four functions. Whatever else is written fails.
 */
final class SmallLanguage extends JuelExpressionManager {

    static final Set<String> FUNCTIONS =
            Set.of("currentUser", "currentUserGroups", "startOfToday", "endOfToday");

    private final Vocabulary vocabulary;

    SmallLanguage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        functions.put("currentUser",
                ReflectUtil.getMethod(CommandContextFunctions.class, "currentUser"));
        functions.put("currentUserGroups",
                ReflectUtil.getMethod(CommandContextFunctions.class, "currentUserGroups"));
        functions.put("startOfToday", ReflectUtil.getMethod(Today.class, "startOfToday"));
        functions.put("endOfToday", ReflectUtil.getMethod(Today.class, "endOfToday"));
    }

    /** The engine and its plugins offer functions of their own; they are not part of the language. */
    @Override
    public void addFunction(String name, Method function) {
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableNames());
        resolvers.add(new BeanNames(vocabulary));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }
}
