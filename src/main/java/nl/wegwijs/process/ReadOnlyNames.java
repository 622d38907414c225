package nl.wegwijs.process;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** What the resolvers of the small language share: names are read, never written. */
abstract class ReadOnlyNames extends ELResolver {

    @Override
    public final Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public final void setValue(ELContext context, Object base, Object property, Object value) {
        // Not resolved here, so that the expression fails: no expression changes anything.
    }

    @Override
    public final boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public final Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public final Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
