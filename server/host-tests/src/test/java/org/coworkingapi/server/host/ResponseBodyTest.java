package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.coworkingapi.server.host.generated.Color;
import org.coworkingapi.server.host.generated.Lock;
import org.coworkingapi.server.host.generated.Part;
import org.coworkingapi.server.host.generated.Thing;
import org.coworkingapi.server.stub.generated.api.ThingsApi;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RestController;

/** Tests the responses of operations. The API is {@code src/test/openapi/things.yaml}. */
@ExtendWith(OutputCaptureExtension.class)
class ResponseBodyTest {

    // The ids of things. Each id leads to a different response.
    private static final long COMPLETE = 1;
    private static final long LARGE = 2;
    private static final long EMPTY = 3;
    private static final long WITHOUT_BODY = 4;
    private static final long UNKNOWN = 5;
    private static final long FAILING = 6;

    private static Host host;

    @RestController
    abstract static class Things implements ThingsApi {

        @Override
        public Thing getThing(Long thingId, String shape) {
            if (thingId == UNKNOWN) {
                throw ProblemException.of(ErrorCode.ROUTE_NOT_FOUND, "There is no thing with the id 5.");
            }
            if (thingId == FAILING) {
                throw new IllegalStateException("select secret from inside");
            }
            if (thingId == LARGE) {
                return new Thing("ab", List.of("x")).parts(manyParts());
            }
            if (thingId == EMPTY) {
                return new Thing();
            }
            return thingId == WITHOUT_BODY ? null : complete();
        }

        private static Thing complete() {
            return new Thing("ab", List.of("x"))
                    .note(null)
                    .count(1)
                    .price(BigDecimal.ONE)
                    .ready(true)
                    .kind(Thing.KindEnum.SMALL)
                    .color(Color.DARK_BLUE)
                    .day(LocalDate.EPOCH)
                    .at(OffsetDateTime.parse("2024-01-15T09:30:00Z"))
                    .key(new UUID(0, 1))
                    .contact("a@example.com")
                    .parts(Set.of(new Part().name("p").weight(1L)))
                    .main(new Part().name("m").weight(2L))
                    .lock(new Lock().code("c"));
        }

        /** Returns parts that exceed every response buffer, of which one has no weight. */
        private static Set<Part> manyParts() {
            return LongStream.rangeClosed(1, 2_000)
                    .mapToObj(id -> new Part().name("part " + id).weight(id == 1_000 ? null : id))
                    .collect(Collectors.toSet());
        }
    }

    @BeforeAll
    static void start() {
        host = start("fail");
    }

    private static Host start(String incompleteResponses) {
        return Host.start(
                List.of(Implementation.Keys.class, Things.class),
                List.of(
                        "logging.level.org.coworkingapi=ERROR",
                        "coworking.incomplete-responses=" + incompleteResponses));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HostResponse get(long id, String query) {
        return host.get("/sample/things/" + id + query, Credentials.customer());
    }

    private static void assertFails(HostResponse response) {
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body())
                .contains("\"code\":\"INTERNAL_ERROR\"")
                .doesNotContain("secret", "Exception", "Weight", "getThing");
    }

    @Test
    void a_response_has_every_property_in_the_order_of_the_spec() {
        HostResponse response = get(COMPLETE, "");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("Content-Type", "application/json");
        assertThat(response.body()).isEqualTo("""
                        {"Text":"ab","Note":null,"Tags":["x"],"Count":1,"Price":1,"Ready":true,"Kind":"small",\
                        "Color":"dark-blue","Day":"1970-01-01","At":"2024-01-15T09:30:00Z",\
                        "Key":"00000000-0000-0000-0000-000000000001","Contact":"a@example.com",\
                        "Parts":[{"Name":"p","Weight":1}],"Main":{"Name":"m","Weight":2},"Lock":{"Code":"c"}}""");
    }

    @Test
    void the_shape_is_applied_although_the_implementation_ignores_it() {
        assertThat(get(COMPLETE, "?_shape=Main.Name,Text").body())
                .isEqualTo("{\"Text\":\"ab\",\"Main\":{\"Name\":\"m\"}}");
        assertThat(get(COMPLETE, "?_shape=Txet").body()).contains("\"code\":\"UNKNOWN_SHAPE_FIELD\"");
    }

    @Test
    void a_successful_response_is_never_sent_as_application_problem_json() {
        HostResponse response =
                host.call("GET", "/sample/things/1", Credentials.customer(), "Accept: application/problem+json");
        assertThat(response.status()).isEqualTo(406);
        assertThat(response.body()).contains("\"code\":\"NOT_ACCEPTABLE\"");
    }

    @Test
    void the_shape_is_not_applied_to_problems() {
        assertThat(get(UNKNOWN, "?_shape=Text").body()).contains("\"code\":\"ROUTE_NOT_FOUND\"");
    }

    @Test
    void the_response_contains_no_internal_details_if_the_implementation_fails() {
        assertFails(get(FAILING, ""));
    }

    @Test
    void a_missing_property_leads_to_500_and_the_log_names_the_operation_and_the_property(CapturedOutput log) {
        assertFails(get(LARGE, "?_shape=Text,Parts.Weight"));
        assertThat(log).contains("The response of getThing lacks selected properties (1): Parts.Weight; set each of");
    }

    @Test
    void a_list_that_was_not_set_leads_to_500(CapturedOutput log) {
        assertFails(get(EMPTY, "?_shape=Parts"));
        assertFails(get(EMPTY, "?_shape=Parts.Name"));
        assertThat(log).contains("The response of getThing lacks selected properties (1): Parts; ");
    }

    @Test
    void an_empty_response_leads_to_500_and_the_log_names_ten_properties_and_the_total(CapturedOutput log) {
        assertFails(get(EMPTY, ""));
        assertThat(log)
                .contains(
                        "lacks selected properties (14): Text, Note, Tags, Count, Price, Kind, Color, Day, At, Key and 4 more; ");
    }

    @Test
    void a_response_without_a_body_leads_to_500(CapturedOutput log) {
        assertFails(get(WITHOUT_BODY, "?_shape=Text"));
        assertThat(log).contains("The response of getThing has no body");
    }

    @Test
    void missing_unselected_properties_are_allowed() {
        HostResponse response = get(LARGE, "?_shape=Text,Parts.Name");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"Text\":\"ab\",\"Parts\":[{\"Name\":\"part ");
    }

    @Test
    void an_incomplete_response_is_sent_unchanged_and_logged_as_an_error_with_the_setting_log(CapturedOutput log) {
        try (Host logging = start("log")) {
            HostResponse response = logging.get("/sample/things/3", Credentials.customer());
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"Ready\":false}");
            assertThat(log.getOut().lines().filter(line -> line.contains("lacks selected properties")))
                    .singleElement()
                    .asString()
                    .contains("ERROR", "The response of getThing lacks selected properties (14): ");
        }
    }
}
