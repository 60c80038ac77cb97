package org.coworkingapi.client.generator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a method.
 *
 * @param arguments the required arguments
 * @param options the class of the optional parameters; null for none
 */
record Signature(List<Argument> arguments, @Nullable String options) {

    private static final String OPTIONS_NAME = "parameters";

    /** Returns the declarations, such as {@code long teamId}. */
    String declarations() {
        return join(
                arguments.stream().map(argument -> argument.type() + " " + argument.name()),
                options + " " + OPTIONS_NAME);
    }

    /** Returns the declarations, followed by a comma if there are any. */
    String leadingDeclarations() {
        return leading(declarations());
    }

    /** Returns the arguments of a call, such as {@code teamId}. */
    String values() {
        return join(arguments.stream().map(Argument::name), OPTIONS_NAME);
    }

    /** Returns the arguments of a call, followed by a comma if there are any. */
    String leadingValues() {
        return leading(values());
    }

    /** Returns the names of the arguments that a caller could pass as null, although they must not be. */
    List<String> references() {
        Stream<String> required =
                arguments.stream().filter(argument -> !argument.isPrimitive()).map(Argument::name);
        return Stream.concat(required, options == null ? Stream.of() : Stream.of(OPTIONS_NAME))
                .toList();
    }

    /** Returns the types, such as {@code long}. */
    String types() {
        return join(arguments.stream().map(Argument::type), options);
    }

    /** Returns the types, followed by a comma if there are any. */
    String leadingTypes() {
        return leading(types());
    }

    /** Returns the signature of the method without optional parameters. */
    Signature withoutOptions() {
        return new Signature(arguments, null);
    }

    private String join(Stream<String> required, @Nullable String optional) {
        return Stream.concat(required, options == null ? Stream.of() : Stream.of(optional))
                .collect(Collectors.joining(", "));
    }

    private static String leading(String list) {
        return list.isEmpty() ? "" : list + ", ";
    }
}
