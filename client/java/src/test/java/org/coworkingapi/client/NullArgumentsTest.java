package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.TeamFields;
import org.coworkingapi.client.spring.CoworkingClientCustomizer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes null for each reference parameter of each public method, unless the parameter is nullable. */
class NullArgumentsTest {

    /** Interfaces that callers implement. Only their static methods are checked. */
    private static final Set<Class<?>> IMPLEMENTED_BY_CALLERS = Set.of(
            TokenProvider.class,
            Interceptor.class,
            Interceptor.Next.class,
            CoworkingObservationConvention.class,
            CoworkingClientCustomizer.class);

    record Name(String name) {}

    private static final CoworkingClient CLIENT = CoworkingClient.builder()
            .baseUrl("http://localhost")
            .token(TokenProvider.none())
            .build();
    private static final Call CALL = new Call(
            Operation.GET_TEAM_PROFILE, URI.create("http://localhost/api/public/teams/55/profile"), Map.of(), null);
    private static final Response RESPONSE =
            new Response(200, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
    private static final Interceptor.Next NEXT = request -> new ClientResponse(RESPONSE);

    /** The targets of instance methods, and values of other parameters. */
    private static final List<Object> SAMPLES = List.of(
            1,
            1L,
            true,
            "a-value",
            Duration.ofSeconds(1),
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH.atStartOfDay(),
            new UUID(0, 55),
            BigDecimal.ONE,
            List.of(TeamFields.NAME),
            Name.class,
            HttpClient.newHttpClient(),
            CLIENT,
            CLIENT.teams(),
            CLIENT.coworkers(),
            CoworkingClient.builder(),
            new ClientOptions(),
            TokenProvider.none(),
            Retry.none(),
            new ClientRequest(CALL),
            new ClientResponse(RESPONSE),
            NEXT,
            ObservationInterceptor.of(ObservationRegistry.create()),
            ObservationRegistry.create(),
            new CoworkingObservationConvention() {},
            TeamFields.TEAM_MEMBERS,
            Shape.of(TeamFields.NAME),
            new Versioned<>("a-value", "\"1\""),
            new AccessToken("a-token", Instant.EPOCH),
            new Problem(null, null, null, null, null, null),
            new PropertyError("#/Name", "a-detail"),
            (Supplier<AccessToken>) () -> new AccessToken("a-token", Instant.EPOCH),
            (Consumer<Object>) changed -> {},
            (Function<Object, Object>) value -> value);

    static Stream<Arguments> parameters() throws Exception {
        return PublicApiTest.publicTypes().stream()
                .filter(type -> type.getPackage().isAnnotationPresent(NullMarked.class))
                .flatMap(NullArgumentsTest::executables)
                .flatMap(executable -> IntStream.range(0, executable.getParameterCount())
                        .filter(index -> isNonNull(executable, index))
                        .mapToObj(
                                index -> Arguments.of(executable, index, executable.getParameters()[index].getName())));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("parameters")
    void null_fails_with_a_message_that_names_the_parameter(Executable executable, int index, String name)
            throws Exception {
        @Nullable
        Object[] arguments = Stream.of(executable.getParameterTypes())
                .map(NullArgumentsTest::sample)
                .toArray();
        arguments[index] = null;

        assertThat(failure(executable, arguments))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name + " must not be null");
    }

    private static Stream<Executable> executables(Class<?> type) {
        List<Executable> executables = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals("equals")) {
                continue;
            }
            boolean isOfCaller = IMPLEMENTED_BY_CALLERS.contains(type) && !Modifier.isStatic(method.getModifiers());
            if (!isOfCaller
                    && !method.isBridge()
                    && method.getDeclaringClass().getName().startsWith("org.coworkingapi")) {
                executables.add(method);
            }
        }
        executables.addAll(List.of(type.getConstructors()));
        return executables.stream();
    }

    private static boolean isNonNull(Executable executable, int index) {
        Parameter parameter = executable.getParameters()[index];
        return !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                // The annotations of a component are not those of the compact constructor's parameter.
                && !isNullableComponent(executable, index);
    }

    private static boolean isNullableComponent(Executable executable, int index) {
        Class<?> type = executable.getDeclaringClass();
        return executable instanceof Constructor<?>
                && type.isRecord()
                && type.getRecordComponents().length == executable.getParameterCount()
                && type.getRecordComponents()[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Throwable failure(Executable executable, @Nullable Object[] arguments) throws Exception {
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Method method = (Method) executable;
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                method.invoke(isStatic ? null : sample(method.getDeclaringClass()), arguments);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.componentType(), 0);
        }
        if (type == Object.class) {
            return "a-value";
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        return SAMPLES.stream().filter(boxed::isInstance).findFirst().orElseGet(() -> build(type));
    }

    /** Returns a builder, or an object without values. */
    private static Object build(Class<?> type) {
        try {
            if (type.getSimpleName().equals("Builder")) {
                return type.getEnclosingClass().getMethod("builder").invoke(null);
            }
            if (type.isRecord()) {
                return type.getConstructor(String.class).newInstance("a-value");
            }
            Object builder = type.getMethod("builder").invoke(null);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("A parameter has the type " + type + "; add a sample of this type.", e);
        }
    }
}
