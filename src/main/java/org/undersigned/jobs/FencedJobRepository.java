package org.undersigned.jobs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Every write of Spring Batch on a thread that works for a lease proves the lease in the same transaction. */
@Component
class FencedJobRepository implements BeanPostProcessor {
    private static final Pattern WRITES = Pattern.compile("(create|update|delete).*");

    private final ObjectProvider<Lease> lease;

    FencedJobRepository(ObjectProvider<Lease> lease) {
        this.lease = lease;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JobRepository)) return bean;
        return Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(),
                new Class<?>[] {JobRepository.class},
                (proxy, method, arguments) -> WRITES.matcher(method.getName()).matches() && Lease.held()
                        ? lease.getObject().<@Nullable Object>write(() -> invoke(bean, method, arguments))
                        : invoke(bean, method, arguments));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) throw thrown;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
