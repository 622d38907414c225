package nl.wegwijs.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;

/** A bare name may also be a verb, whose public methods can be called, or a delegate, which only the engine calls. */
final class BeanNames extends ReadOnlyNames {

    private final Vocabulary vocabulary;

    BeanNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = String.valueOf(property);
        Object bean = vocabulary.verb(name).map(Object.class::cast)
                .or(() -> vocabulary.delegate(name)).orElse(null);
        context.setPropertyResolved(bean != null);
        return bean;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Vocabulary.Verb verb)) {
            throw new MethodNotFoundException("Only the methods of a verb can be called, not " + method);
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Method found = verb.method(String.valueOf(method), given.length)
                .orElseThrow(() -> new MethodNotFoundException("The verb has no method " + method));
        context.setPropertyResolved(true);
        return call(found, verb.bean(), coerced(context, found, given));
    }

    private static Object[] coerced(ELContext context, Method method, Object[] given) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = factory.coerceToType(given[i], method.getParameterTypes()[i]);
        }
        return arguments;
    }

    // A public method of a package-private class is not accessible by itself.
    private static Object call(Method method, Object bean, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }
}
