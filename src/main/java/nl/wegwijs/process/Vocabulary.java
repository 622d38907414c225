package nl.wegwijs.process;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import nl.wegwijs.library.ModelVerb;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/** The beans that models may name: verbs, and the delegates and listeners of this room. */
@Component
class Vocabulary {

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, String> verbs = new HashMap<>();

    Vocabulary(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        for (String bean : beans.getBeanNamesForAnnotation(ModelVerb.class)) {
            ModelVerb verb = beans.findAnnotationOnBean(bean, ModelVerb.class);
            if (verbs.put(verb.value(), bean) != null) {
                throw new IllegalStateException("Two beans claim the verb '" + verb.value() + "'");
            }
        }
    }

    Optional<Verb> verb(String name) {
        return Optional.ofNullable(verbs.get(name)).map(beans::getBean).map(Verb::new);
    }

    Optional<Class<?>> verbType(String name) {
        return Optional.ofNullable(verbs.get(name)).map(beans::getType);
    }

    Optional<Object> delegate(String name) {
        return isDelegate(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    boolean isDelegate(String name) {
        return beans.containsBeanDefinition(name) && isOfThisRoom(beans.getBeanDefinition(name))
                && (beans.isTypeMatch(name, JavaDelegate.class)
                || beans.isTypeMatch(name, ExecutionListener.class)
                || beans.isTypeMatch(name, TaskListener.class));
    }

    private static boolean isOfThisRoom(BeanDefinition bean) {
        String declaredBy = bean.getSource() instanceof MethodMetadata method
                ? method.getDeclaringClassName() : bean.getBeanClassName();
        return declaredBy != null
                && declaredBy.startsWith(Vocabulary.class.getPackageName() + ".");
    }

    /** A bean behind its verb: only its own public methods can be reached. */
    static final class Verb {

        private final Object bean;

        private Verb(Object bean) {
            this.bean = bean;
        }

        Object bean() {
            return bean;
        }

        Optional<Method> method(String name, int parameters) {
            return find(org.springframework.util.ClassUtils.getUserClass(bean), name, parameters);
        }

        static Optional<Method> find(Class<?> type, String name, int parameters) {
            for (Method method : type.getDeclaredMethods()) {
                int flags = method.getModifiers();
                if (method.getName().equals(name) && method.getParameterCount() == parameters
                        && java.lang.reflect.Modifier.isPublic(flags)
                        && !java.lang.reflect.Modifier.isStatic(flags) && !method.isSynthetic()) {
                    return Optional.of(method);
                }
            }
            return Optional.empty();
        }
    }
}
