package org.coworkingapi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;

/** Sends the request of a contract with the client. */
record ContractCall(Contract contract) {

    /** A call of the typed client. {@code base} is the part of the path before the path of the operation. */
    private record TypedCall(String base, List<Object> arguments) {}

    /** Returns whether the request has a body, or parameters besides ids and {@code _shape}. */
    private boolean hasOtherParameters() {
        Request request = contract.request();
        return !request.method().equals("GET")
                || !request.headers().isEmpty()
                || request.query().stream()
                        .anyMatch(parameter -> !parameter.name().equals("_shape"));
    }

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
        Matcher path = Pattern.compile("(.*)" + operation().template().replaceAll("\\{\\w+}", "([1-9][0-9]{0,18})"))
                .matcher(request.path());
        if (hasOtherParameters() || !path.matches()) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>();
        for (int group = 2; group <= path.groupCount(); group++) {
            arguments.add(Long.parseLong(path.group(group)));
        }
        request.query("_shape").ifPresent(arguments::add);
        return Optional.of(new TypedCall(path.group(1), arguments));
    }

    private Object sendTyped(String url, TypedCall call) {
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(url + call.base())
                .token(contract.request()::token)
                .retry(Retry.none())
                .build();
        return TypedMethods.of(operation()).call(client, call.arguments());
    }

    private static HttpRequest.BodyPublisher body(Request request) {
        return request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(request.body());
    }

    /** Sends any request, and reads the response as the typed client does. */
    private Object sendUntyped(String url) {
        Request request = contract.request();
        URI uri = URI.create(url + request.target());
        HttpRequest.Builder http = HttpRequest.newBuilder(uri).method(request.method(), body(request));
        request.headers().forEach(http::header);
        if (request.token() != null) {
            http.header("Authorization", "Bearer " + request.token());
        }
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(http.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new ResponseReader(ClientClock.system())
                    .read(
                            new Call(operation(), uri, Map.of(), null),
                            new Response(response.statusCode(), response.headers(), response.body()),
                            Decoder.of(Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
