package org.coworkingapi.client.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

class ClientOperationTest {

    private final CodegenOperation operation = operation();

    @Test
    void methods_have_the_name_of_the_operation() {
        ClientOperation methods = ClientOperation.of(operation, null, List.of());

        assertThat(methods.name()).isEqualTo("createBooking");
        assertThat(methods.stubName()).isEqualTo("createBooking");
        assertThat(methods.constant()).isEqualTo("CREATE_BOOKING");
    }

    @Test
    void vendor_extensions_override_the_names() {
        operation.vendorExtensions.put("x-method-name", "create");
        operation.vendorExtensions.put("x-stub-name", "booking");

        ClientOperation methods = ClientOperation.of(operation, null, List.of());

        assertThat(methods.name()).isEqualTo("create");
        assertThat(methods.stubName()).isEqualTo("booking");
    }

    @ParameterizedTest
    @CsvSource({
        "get, false, true",
        "head, false, true",
        "post, false, false",
        "put, false, false",
        "patch, false, false",
        "delete, false, false",
        "post, true, true"
    })
    void only_reads_and_operations_with_x_idempotent_are_idempotent(
            String method, boolean extension, boolean isIdempotent) {
        operation.httpMethod = method;
        operation.vendorExtensions.put("x-idempotent", extension);

        assertThat(ClientOperation.of(operation, null, List.of()).isIdempotent())
                .isEqualTo(isIdempotent);
    }

    @Test
    void the_path_pattern_accepts_positive_ids_and_one_segment_for_each_string() {
        CodegenParameter id = parameter("bookingId");
        id.isLong = true;
        operation.path = "/v1.0/bookings/{bookingId}/{slug}";
        operation.pathParams = List.of(id, parameter("slug"));

        assertThat(ClientOperation.of(operation, null, List.of()).pathPattern())
                .isEqualTo("/v1[.]0/bookings/([1-9][0-9]{0,18})/([^/]+)");
    }

    @Test
    void headers_that_the_client_sets_are_not_parameters() {
        operation.headerParams = List.of(parameter("Authorization"), parameter("accept"), parameter("X-Page"));

        assertThat(ClientOperation.of(operation, null, List.of()).parts())
                .extracting(RequestPart::name)
                .containsExactly("X-Page");
    }

    @Test
    void a_form_is_rejected() {
        operation.formParams = List.of(parameter("file"));

        assertRejected("a form or a cookie parameter");
    }

    @Test
    void a_body_that_is_not_JSON_is_rejected() {
        operation.bodyParam = parameter("body");
        operation.consumes = List.of(Map.of("mediaType", "text/csv"));

        assertRejected("a body of the type text/csv");
    }

    @Test
    void a_parameter_with_an_object_is_rejected() {
        CodegenParameter filter = parameter("filter");
        filter.isDeepObject = true;
        operation.queryParams = List.of(filter);

        assertRejected("the parameter filter, whose value is an object");
    }

    @Test
    void a_list_outside_of_the_query_is_rejected() {
        CodegenParameter tags = parameter("X-Tags");
        tags.isArray = true;
        operation.headerParams = List.of(tags);

        assertRejected("the parameter X-Tags, which is a list outside the query");
    }

    @Test
    void an_operation_without_a_numeric_success_status_is_rejected() {
        operation.responses = List.of(response("2XX"), response("404"));

        assertRejected("no successful response with a numeric status, such as '200'");
    }

    @Test
    void path_arguments_are_in_the_order_of_the_path() {
        operation.path = "/bookings/{bookingId}/{slug}";
        operation.pathParams = List.of(parameter("slug"), parameter("bookingId"));

        assertThat(ClientOperation.of(operation, null, List.of()).pathArguments())
                .extracting(Argument::name)
                .containsExactly("bookingid", "slug");
    }

    @Test
    void a_shape_parameter_is_rejected_if_the_operation_returns_no_object() {
        operation.queryParams = List.of(parameter("_shape"));

        assertRejected("the parameter _shape, but does not return an object");
    }

    @Test
    void a_map_as_a_result_is_rejected() {
        operation.isMap = true;

        assertRejected("a map or a file as its result");
    }

    private void assertRejected(String reason) {
        assertThatThrownBy(() -> ClientOperation.of(operation, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The client does not support createBooking, because the operation has " + reason);
    }

    private static CodegenOperation operation() {
        CodegenOperation operation = new CodegenOperation();
        operation.operationId = "createBooking";
        operation.operationIdOriginal = "createBooking";
        operation.httpMethod = "POST";
        operation.path = "/bookings";
        operation.summary = "Create a booking";
        operation.responses.add(response("204"));
        return operation;
    }

    private static CodegenResponse response(String code) {
        CodegenResponse response = new CodegenResponse();
        response.code = code;
        response.is2xx = code.startsWith("2");
        return response;
    }

    private static CodegenParameter parameter(String name) {
        CodegenParameter parameter = new CodegenParameter();
        parameter.baseName = name;
        parameter.paramName = name.toLowerCase(Locale.ROOT).replace('-', '_');
        parameter.dataType = "String";
        parameter.required = true;
        parameter.isPathParam = name.equals("bookingId") || name.equals("slug");
        parameter.isHeaderParam = !parameter.isPathParam;
        return parameter;
    }
}
