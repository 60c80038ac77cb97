package org.coworkingapi.server.host;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.MethodInterceptor;
import org.springframework.cglib.proxy.MethodProxy;

/**
 * Instantiates abstract controllers, which implement only some operations of a generated interface. New operations of
 * the spec therefore do not affect these tests.
 */
final class PartialImplementations implements InstantiationAwareBeanPostProcessor {

    @Override
    public Object postProcessBeforeInstantiation(Class<?> type, String name) {
        boolean isAbstractClass = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
        return isAbstractClass && type.getPackage().equals(getClass().getPackage())
                ? Enhancer.create(type, (MethodInterceptor) PartialImplementations::call)
                : null;
    }

    private static Object call(Object controller, Method method, Object[] arguments, MethodProxy proxy)
            throws Throwable {
        if (Modifier.isAbstract(method.getModifiers())) {
            throw new UnsupportedOperationException(method.getName());
        }
        return proxy.invokeSuper(controller, arguments);
    }
}
