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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;

/** Sends the request of a contract with the client. */
record ContractCall(Contract contract) {

    private static final String JSON = "application/json";

    /** A call of the typed client. {@code base} is the part of the path before the path of the operation. */
    private record TypedCall(String base, List<Object> arguments) {}

    private static final Set<String> TYPED_HEADERS = Set.of("Content-Type", "If-Match");

    /**
     * Returns whether the request has another method, or other parameters than ids, {@code _shape}, {@code If-Match}
     * and a JSON body.
     */
    private boolean hasOtherParameters() {
        Request request = contract.request();
        return !request.method().equals(operation().method())
                || !TYPED_HEADERS.containsAll(request.headers().keySet())
                || !request.headers().getOrDefault("Content-Type", JSON).equals(JSON)
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
        if (request.headers().containsKey("If-Match")) {
            arguments.add(request.headers().get("If-Match"));
        }
        if (request.body() != null) {
            TypedMethods.of(operation())
                    .body(Json.MAPPER.readTree(request.body()))
                    .ifPresent(arguments::add);
        }
        return TypedMethods.of(operation()).accepts(arguments)
                ? Optional.of(new TypedCall(path.group(1), arguments))
                : Optional.empty();
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
            ResponseReader reader = new ResponseReader(ClientClock.system());
            Call call = new Call(operation(), uri, Map.of(), null);
            Response received = new Response(response.statusCode(), response.headers(), response.body());
            if (contract.body().isMissingNode()) {
                reader.checkSuccess(call, received);
                return received.headers().firstValue("ETag").orElse(null);
            }
            return reader.read(call, received, Decoder.of(Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
