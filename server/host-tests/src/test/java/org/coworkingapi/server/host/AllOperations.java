package org.coworkingapi.server.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** Registers, for each generated interface, a controller whose methods throw an exception. */
@Configuration(proxyBeanMethods = false)
class AllOperations {

    private static final String PACKAGE = "org.coworkingapi.server.stub.generated.api";

    @RestController
    interface Controller {}

    @Bean
    static BeanFactoryPostProcessor controllers() {
        return factory -> {
            for (Class<?> api : interfaces()) {
                factory.registerSingleton(api.getSimpleName(), unimplemented(api));
            }
        };
    }

    private static Object unimplemented(Class<?> api) {
        return Proxy.newProxyInstance(
                api.getClassLoader(), new Class<?>[] {api, Controller.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(api, arguments);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Class<?>[] interfaces() {
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + PACKAGE.replace('.', '/') + "/*.class");
            return Arrays.stream(classes)
                    .map(file -> ClassUtils.resolveClassName(
                            PACKAGE + "." + String.valueOf(file.getFilename()).replace(".class", ""),
                            AllOperations.class.getClassLoader()))
                    .toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
