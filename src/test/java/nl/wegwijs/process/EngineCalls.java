package nl.wegwijs.process;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every call that the engine's REST interface knows, read from the interface itself. */
final class EngineCalls {

    private EngineCalls() {
    }

    /** As {@code GET /task/{id}}. */
    static Set<String> all() {
        Set<String> calls = new TreeSet<>();
        collect(DefaultProcessEngineRestServiceImpl.class, "", calls, new HashSet<>());
        return calls;
    }

    private static void collect(Class<?> resource, String root, Set<String> calls, Set<String> seen) {
        if (!seen.add(resource.getName() + root) || root.length() > 200) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Method annotated = annotated(resource, method);
            Path path = annotated.getAnnotation(Path.class);
            String verb = verb(annotated);
            String place = (root + (path == null ? "" : "/" + path.value())).replaceAll("/+", "/");
            if (verb != null) {
                calls.add(verb + " " + (place.endsWith("/") ? place.substring(0, place.length() - 1) : place));
            } else if (path != null) {
                collect(method.getReturnType(), place, calls, seen);
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static Method annotated(Class<?> type, Method method) {
        if (method.isAnnotationPresent(Path.class) || verb(method) != null) {
            return method;
        }
        for (Class<?> parent : type.getInterfaces()) {
            try {
                Method above = annotated(parent, parent.getMethod(method.getName(), method.getParameterTypes()));
                if (above.isAnnotationPresent(Path.class) || verb(above) != null) {
                    return above;
                }
            } catch (NoSuchMethodException elsewhere) {
                continue;
            }
        }
        return method;
    }
}
