package org.coworkingapi.client;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The methods of an operation, with the fewest parameters first. A call of each method shows its operation, so that
 * tests include operations that are added to the spec.
 */
final class TypedMethods {

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(long.class, 55L),
            Map.entry(int.class, 55),
            Map.entry(boolean.class, true),
            Map.entry(double.class, 55.0),
            Map.entry(String.class, "Name"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
            Map.entry(List.class, List.of()),
            Map.entry(UUID.class, new UUID(0, 55)));
    private static final Map<Operation, TypedMethods> METHODS = find();

    private final List<TypedMethod> methods = new ArrayList<>();

    private record TypedMethod(Method accessor, Method method) {

        Object call(CoworkingClient client, List<Object> arguments) {
            try {
                return method.invoke(accessor.invoke(client), arguments.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new AssertionError(e);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        boolean accepts(List<Object> arguments) {
            Class<?>[] types = method.getParameterTypes();
            return types.length == arguments.size()
                    && IntStream.range(0, types.length)
                            .allMatch(i -> MethodType.methodType(types[i])
                                    .wrap()
                                    .returnType()
                                    .isInstance(arguments.get(i)));
        }

        List<Object> samples() {
            return Stream.of(method.getParameterTypes())
                    .map(TypedMethods::sample)
                    .toList();
        }
    }

    static TypedMethods of(Operation operation) {
        return METHODS.get(operation);
    }

    /** Returns whether one of the methods has parameters of the types of the arguments. */
    boolean accepts(List<Object> arguments) {
        return find(arguments).isPresent();
    }

    Object call(CoworkingClient client, List<Object> arguments) {
        return find(arguments).orElseThrow().call(client, arguments);
    }

    private Optional<TypedMethod> find(List<Object> arguments) {
        return methods.stream().filter(method -> method.accepts(arguments)).findFirst();
    }

    /** Returns the model of a request body; empty if the model cannot express the body. */
    Optional<Object> body(JsonNode json) {
        Class<?>[] types = methods.get(0).method().getParameterTypes();
        try {
            Object model = Json.MAPPER.treeToValue(json, types[types.length - 1]);
            return Json.MAPPER.valueToTree(model).equals(json) ? Optional.of(model) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Calls the method with the fewest parameters, with any valid arguments. */
    Object callWithSamples(CoworkingClient client) {
        return methods.get(0).call(client, methods.get(0).samples());
    }

    private static Map<Operation, TypedMethods> find() {
        List<Operation> called = new ArrayList<>();
        Channel recording = (call, deadline) -> {
            called.add(call.operation());
            return new Response(500, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
        };
        Connections connections = Connections.ofCaller(HttpClient.newHttpClient());
        ClientOptions options = new ClientOptions()
                .baseUrl("http://localhost")
                .token(TokenProvider.none())
                .retry(Retry.none());
        SharedParts parts =
                new SharedParts(connections, new RequestLimit(1), recording, "test", ClientClock.system(), () -> 1.0);
        CoworkingClient client = new RemoteClient(new ClientCore(options, parts, false));
        Map<Operation, TypedMethods> methods = new EnumMap<>(Operation.class);
        for (Method accessor : CoworkingClient.class.getMethods()) {
            if (accessor.getParameterCount() > 0) {
                continue;
            }
            Stream.of(accessor.getReturnType().getMethods())
                    .filter(method ->
                            Modifier.isAbstract(accessor.getModifiers()) && Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> method.getReturnType() != Versioned.class)
                    .map(method -> new TypedMethod(accessor, method))
                    .forEach(method -> {
                        try {
                            method.call(client, method.samples());
                        } catch (CoworkingApiException expected) {
                            methods.computeIfAbsent(called.remove(0), operation -> new TypedMethods())
                                    .methods
                                    .add(method);
                        }
                    });
        }
        methods.values()
                .forEach(typed -> typed.methods.sort(
                        Comparator.comparing(method -> method.method().getParameterCount())));
        return methods;
    }

    private static Object sample(Class<?> type) {
        return SAMPLES.containsKey(type) ? SAMPLES.get(type) : buildEmpty(type);
    }

    /** Returns a model without fields, or optional parameters without values. */
    private static Object buildEmpty(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("A parameter has the type " + type + "; add a sample of this type.", e);
        }
    }
}
