package org.coworkingapi.contract.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample.DocumentVersion;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestAndResponseSearchTest {

    private static final String DOCUMENT_START = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
    private static final String SCHEMES =
            "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, token: {type: "
                    + "oauth2, flows: {}}}}\n";
    private static final String TEAM =
            "paths: {'/teams/{teamId}/profile': {get: {parameters: [{in: path, name: teamId, required: "
                    + "true, schema: {type: integer}}], "
                    + "responses: {'200': {description: d}}}}}\n";

    private static Document document(String name, String text) {
        return Document.of(NodeReader.of(Path.of(name), DOCUMENT_START + text));
    }

    private static SearchResult searchResult(
            ChangeType type,
            String method,
            String path,
            Direction direction,
            Location location,
            String before,
            String after) {
        Document old = document("old.yaml", before);
        Change change = CounterexampleSearchTest.change(
                type,
                new AffectedLocation(
                        new OperationName(method, path, ""), direction, location, "", Verdict.BREAKING, ""),
                old.root());
        return CounterexampleSearch.of(old, document("new.yaml", after), List.of(change))
                .get(change);
    }

    private static SearchResult request(
            ChangeType type, String method, String path, Location location, String before, String after) {
        return searchResult(type, method, path, Direction.REQUEST, location, before, after);
    }

    private static String get(String operation) {
        return "paths: {/teams: {get: {" + operation + "}}}\n";
    }

    private static final String OK = "responses: {'200': {description: d}}";

    @Nested
    class Request_search {

        @Test
        void finds_a_request_to_a_removed_operation() {
            SearchResult searchResult = request(
                    ChangeType.OPERATION_REMOVED,
                    "GET",
                    "/teams/{teamId}/profile",
                    Location.OPERATION,
                    TEAM,
                    TEAM.replace("get:", "put:"));
            assertThat(searchResult.counterexample()).hasValueSatisfying(counterexample -> {
                assertThat(counterexample.value()).isEqualTo("GET /teams/1/profile");
                assertThat(counterexample.allowedBy()).isEqualTo(DocumentVersion.BEFORE);
                assertThat(counterexample.error())
                        .isEqualTo(
                                "The new document has no operation GET /teams/1/profile; its path has only the method PUT.");
            });
        }

        @Test
        void finds_nothing_if_another_path_accepts_the_same_request() {
            SearchResult searchResult = request(
                    ChangeType.OPERATION_REMOVED,
                    "GET",
                    "/teams/mine",
                    Location.OPERATION,
                    "paths: {/teams/mine: {get: {" + OK + "}}}\n",
                    "paths: {'/teams/{id}': {get: {" + OK + "}}}\n");
            assertThat(searchResult.counterexample()).isEmpty();
            assertThat(searchResult.reason()).contains("Another operation");
        }

        @Test
        void finds_a_request_to_a_removed_server() {
            SearchResult searchResult = request(
                    ChangeType.SERVER_REMOVED,
                    "GET",
                    "/teams",
                    Location.SERVER,
                    "servers: [{url: 'https://a.example/v1'}, {url: 'https://b.example/v1/'}]\n" + get(OK),
                    "servers: [{url: 'https://a.example/v1'}]\n" + get(OK));
            assertThat(searchResult.counterexample().orElseThrow().value()).isEqualTo("GET https://b.example/v1/teams");
        }

        @Test
        void finds_a_request_with_a_removed_value_of_a_server_variable() {
            String servers =
                    "servers: [{url: 'https://{region}.example', variables: {region: {default: eu, enum: [eu, us]}}}]\n"
                            + get(OK);
            SearchResult searchResult = request(
                    ChangeType.SERVER_VARIABLE_CHANGED,
                    "GET",
                    "/teams",
                    Location.SERVER,
                    servers,
                    servers.replace("[eu, us]", "[eu]"));
            assertThat(searchResult.counterexample().orElseThrow().value()).isEqualTo("GET https://us.example/teams");
        }

        @Test
        void finds_nothing_if_the_server_prefix_moved_into_the_paths() {
            SearchResult searchResult = request(
                    ChangeType.SERVER_REMOVED,
                    "GET",
                    "/v1/teams",
                    Location.SERVER,
                    "servers: [{url: 'https://a.example/v1'}]\n" + get(OK),
                    "servers: [{url: 'https://a.example'}]\npaths: {/v1/teams: {get: {" + OK + "}}}\n");
            assertThat(searchResult.counterexample()).isEmpty();
        }

        @Test
        void finds_a_request_without_credentials() {
            SearchResult searchResult = request(
                    ChangeType.SECURITY_ADDED,
                    "GET",
                    "/teams",
                    Location.SECURITY,
                    get(OK) + SCHEMES,
                    "security: [{key: []}]\n" + get(OK) + SCHEMES);
            assertThat(searchResult.counterexample()).hasValueSatisfying(counterexample -> {
                assertThat(counterexample.value()).isEqualTo("GET /teams");
                assertThat(counterexample.error()).isEqualTo("The new document requires X-Key: <credentials>.");
            });
        }

        @Test
        void finds_a_request_with_a_token_without_the_added_scope() {
            String scoped = get(OK + ", security: [{token: [read]}]") + SCHEMES;
            SearchResult searchResult = request(
                    ChangeType.SECURITY_SCOPE_ADDED,
                    "GET",
                    "/teams",
                    Location.SECURITY,
                    scoped,
                    scoped.replace("[read]", "[read, write]"));
            assertThat(searchResult.counterexample().orElseThrow().value())
                    .isEqualTo("GET /teams\nAuthorization: Bearer <credentials> (scopes: read)");
        }

        @Test
        void finds_a_request_with_credentials_that_are_no_longer_accepted() {
            String both = get(OK + ", security: [{token: []}, {key: []}]") + SCHEMES;
            SearchResult searchResult = request(
                    ChangeType.SECURITY_ALTERNATIVE_REMOVED,
                    "GET",
                    "/teams",
                    Location.SECURITY,
                    both,
                    both.replace(", {key: []}", ""));
            assertThat(searchResult.counterexample().orElseThrow().value())
                    .isEqualTo("GET /teams\nX-Key: <credentials>");
        }

        @Test
        void finds_a_request_without_a_newly_required_parameter() {
            String parameters = get(
                    "parameters: [{in: query, name: q, required: false, schema: {type: string}}, {in: header, name: "
                            + "X-A, required: true, "
                            + "schema: {type: integer}}], " + OK);
            SearchResult searchResult = request(
                    ChangeType.PARAMETER_BECAME_REQUIRED,
                    "GET",
                    "/teams",
                    Location.parameter("query", "q"),
                    parameters,
                    parameters.replace("required: false", "required: true"));
            assertThat(searchResult.counterexample()).hasValueSatisfying(counterexample -> {
                assertThat(counterexample.value()).isEqualTo("GET /teams\nX-A: 1");
                assertThat(counterexample.error())
                        .isEqualTo("The new document requires the query parameter q, which is missing.");
            });
        }

        @Test
        void explains_that_servers_need_not_reject_unknown_parameters() {
            SearchResult searchResult = request(
                    ChangeType.PARAMETER_REMOVED,
                    "GET",
                    "/teams",
                    Location.parameter("query", "q"),
                    get("parameters: [{in: query, name: q, schema: {type: string}}], " + OK),
                    get(OK));
            assertThat(searchResult.counterexample()).isEmpty();
            assertThat(searchResult.reason()).contains("reject unknown parameters");
        }

        @Test
        void finds_a_list_that_the_documents_serialize_differently() {
            String list = get(
                    "parameters: [{in: query, name: ids, explode: true, schema: {type: array, items: {type: integer}}}], "
                            + OK);
            SearchResult searchResult = request(
                    ChangeType.PARAMETER_EXPLODE_CHANGED,
                    "GET",
                    "/teams",
                    Location.parameter("query", "ids"),
                    list,
                    list.replace("explode: true", "explode: false"));
            assertThat(searchResult.counterexample().orElseThrow().value()).isEqualTo("ids=1&ids=1");
            assertThat(searchResult.counterexample().orElseThrow().error()).contains("ids=1,1");
        }

        @Test
        void finds_a_request_with_a_removed_media_type() {
            String body =
                    "paths: {/teams: {post: {requestBody: {content: {application/json: {}, application/xml: {}}}, " + OK
                            + "}}}\n";
            SearchResult searchResult = request(
                    ChangeType.REQUEST_MEDIA_TYPE_REMOVED,
                    "POST",
                    "/teams",
                    Location.requestBody("application/xml"),
                    body,
                    body.replace(", application/xml: {}", ""));
            assertThat(searchResult.counterexample().orElseThrow().value())
                    .isEqualTo("POST /teams\nContent-Type: application/xml");
            assertThat(searchResult.counterexample().orElseThrow().error())
                    .isEqualTo("The new document accepts application/json but not application/xml.");
        }

        @Test
        void finds_a_request_without_a_newly_required_body() {
            String body = "paths: {/teams: {post: {requestBody: {required: false, content: {application/json: {}}}, "
                    + OK + "}}}\n";
            SearchResult searchResult = request(
                    ChangeType.REQUEST_BODY_BECAME_REQUIRED,
                    "POST",
                    "/teams",
                    Location.requestBody(""),
                    body,
                    body.replace("false", "true"));
            assertThat(searchResult.counterexample().orElseThrow().value()).isEqualTo("POST /teams");
        }

        @Test
        void finds_nothing_for_equal_documents() {
            for (ChangeType type : List.of(
                    ChangeType.OPERATION_REMOVED,
                    ChangeType.SECURITY_ADDED,
                    ChangeType.SERVER_REMOVED,
                    ChangeType.PARAMETER_ADDED_REQUIRED,
                    ChangeType.REQUEST_BODY_REMOVED,
                    ChangeType.PARAMETER_STYLE_CHANGED)) {
                assertThat(request(
                                        type,
                                        "GET",
                                        "/teams/{teamId}/profile",
                                        Location.parameter("path", "teamId"),
                                        TEAM,
                                        TEAM)
                                .counterexample())
                        .isEmpty();
            }
        }
    }

    @Nested
    class Response_search {
        private static final String ETAG =
                "'200': {description: d, headers: {ETag: {required: true, schema: {type: string}}}}";

        private SearchResult response(ChangeType type, Location location, String before, String after) {
            return searchResult(
                    type,
                    "GET",
                    "/teams",
                    Direction.RESPONSE,
                    location,
                    get("responses: {" + before + "}"),
                    get("responses: {" + after + "}"));
        }

        @Test
        void finds_a_response_with_an_added_status() {
            SearchResult searchResult = response(
                    ChangeType.RESPONSE_REMOVED,
                    Location.response("200"),
                    "'200': {description: d}",
                    "'204': {description: d}");
            assertThat(searchResult.counterexample()).hasValueSatisfying(counterexample -> {
                assertThat(counterexample.value()).isEqualTo("HTTP/1.1 204");
                assertThat(counterexample.allowedBy()).isEqualTo(DocumentVersion.AFTER);
                assertThat(counterexample.error())
                        .isEqualTo("In the old document, the operation has no response 204, only 200.");
            });
        }

        @Test
        void finds_a_response_that_is_no_longer_returned() {
            SearchResult searchResult = response(
                    ChangeType.RESPONSE_REMOVED,
                    Location.response("202"),
                    "'200': {description: d}, '202': {description: d}",
                    "'200': {description: d}");
            assertThat(searchResult.counterexample().orElseThrow().value()).isEqualTo("HTTP/1.1 202");
            assertThat(searchResult.counterexample().orElseThrow().allowedBy()).isEqualTo(DocumentVersion.BEFORE);
        }

        @Test
        void finds_a_response_with_a_media_type_that_is_no_longer_returned() {
            SearchResult searchResult = response(
                    ChangeType.RESPONSE_MEDIA_TYPE_REMOVED,
                    Location.responseBody("200", "application/xml"),
                    "'200': {description: d, content: {application/json: {}, application/xml: {}}}",
                    "'200': {description: d, content: {application/json: {}}}");
            assertThat(searchResult.counterexample().orElseThrow().value())
                    .isEqualTo("HTTP/1.1 200\nContent-Type: application/xml");
        }

        @Test
        void finds_a_response_without_the_previously_required_header() {
            SearchResult searchResult = response(
                    ChangeType.RESPONSE_HEADER_BECAME_OPTIONAL,
                    Location.responseHeader("200", "ETag"),
                    ETAG,
                    ETAG.replace("true", "false"));
            assertThat(searchResult.counterexample().orElseThrow().error())
                    .isEqualTo("The old document requires the header ETag.");
        }

        @Test
        void explains_that_the_old_document_does_not_require_a_removed_header() {
            assertThat(response(
                                    ChangeType.RESPONSE_HEADER_REMOVED,
                                    Location.responseHeader("200", "ETag"),
                                    ETAG.replace("true", "false"),
                                    "'200': {description: d}")
                            .reason())
                    .contains("does not require the header");
        }
    }
}
