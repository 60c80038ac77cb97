package org.coworkingapi.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;
import org.jspecify.annotations.Nullable;

/** Sends the request of a contract with the client. */
record ContractCall(Contract contract) {

    /** A call of the typed client. {@code base} is the part of the path before the path of the operation. */
    private record TypedCall(String base, long id, @Nullable String shape, TokenProvider tokens) {}

    Object send(String url) {
        return typedCall().map(call -> sendTyped(url, call)).orElseGet(() -> sendUntyped(url));
    }

    /** Returns the operation of the contract's folder, even if the request's path does not match it. */
    private Operation operation() {
        return Operation.valueOf(
                contract.operationFolder().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Optional<TypedCall> typedCall() {
        Request request = contract.request();
        Pattern path = Pattern.compile("(.*)" + operation().template().replaceFirst("\\{\\w+}", "([1-9][0-9]{0,18})"));
        Matcher matcher = path.matcher(request.path());
        boolean supported = request.method().equals("GET")
                && request.headers().isEmpty()
                && request.query().stream()
                        .allMatch(parameter -> parameter.name().equals("_shape"));
        return supported && matcher.matches()
                ? Optional.of(new TypedCall(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        request.query("_shape").orElse(null),
                        request::token))
                : Optional.empty();
    }

    private Object sendTyped(String url, TypedCall call) {
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(url + call.base())
                .token(call.tokens())
                .retry(Retry.none())
                .build();
        return switch (operation()) {
            case GET_TEAM_PROFILE ->
                call.shape() == null
                        ? client.teams().profile(call.id())
                        : client.teams().profile(call.id(), call.shape());
            case GET_RELATED_PROFILES ->
                call.shape() == null
                        ? client.coworkers().related(call.id())
                        : client.coworkers().related(call.id(), call.shape());
        };
    }

    /** Sends a request that the typed client does not support, and reads the response as the typed client does. */
    private Object sendUntyped(String url) {
        Request request = contract.request();
        Map<String, String> headers = new TreeMap<>(request.headers());
        if (request.token() != null) {
            headers.put("Authorization", "Bearer " + request.token());
        }
        URI uri = URI.create(url + request.target());
        Call call = new Call(operation(), request.method(), uri, headers);
        Class<?> type = switch (operation()) {
            case GET_TEAM_PROFILE -> Team.class;
            case GET_RELATED_PROFILES -> RelatedProfiles.class;
        };
        Channel channel = new HttpChannel(HttpClient.newHttpClient());
        return new CallExecutor(uri, "test", Duration.ofSeconds(10), Time.system(), channel)
                .send(call, Decoder.of(type));
    }
}
