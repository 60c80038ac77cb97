package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coworkingapi.client.TrialServer.Reply;
import org.coworkingapi.client.model.Booking;
import org.coworkingapi.client.model.BookingPage;
import org.coworkingapi.client.model.BookingStatus;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.ListSpacesOrderBy;
import org.coworkingapi.client.model.NewBooking;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Space;
import org.coworkingapi.client.model.SpaceChange;
import org.coworkingapi.client.model.SpaceFields;
import org.coworkingapi.client.model.SpaceProfileFields;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client that the build generates from {@code src/test/trial/openapi.yaml}. */
class GeneratedClientTest {

    private static final NewBooking STAND_UP = NewBooking.builder()
            .roomId(7L)
            .title(null)
            .startsAt(Instant.parse("2026-11-30T09:00:00Z"))
            .price(new BigDecimal("12.50"))
            .build();
    private static final String BOOKING = "{\"Id\":3,\"Title\":null,\"Status\":\"PENDING\"}";

    @Nested
    @SuppressWarnings("deprecation") // getRecentBookings is deprecated.
    class Reads {

        @Test
        void an_operation_without_a_shape_has_one_method() {
            try (TrialServer server = TrialServer.replying(200, "{\"Name\":\"North\",\"Rooms\":4}")) {
                assertThat(server.client().spaces().get("north").getRooms()).isEqualTo(4);
                assertThat(server.onlyRequest().line()).isEqualTo("GET /spaces/north");
                assertThat(server.onlyRequest().header("Authorization")).isEqualTo("Bearer a-token");
                assertThat(Spaces.class.getMethods())
                        .filteredOn(method -> method.getName().equals("get"))
                        .hasSize(1);
            }
        }

        @Test
        void a_string_in_the_path_is_encoded() {
            try (TrialServer server = TrialServer.replying(200, "{}")) {
                server.client().spaces().get("a/b ü?x=1");

                assertThat(server.onlyRequest().line()).isEqualTo("GET /spaces/a%2Fb%20%C3%BC%3Fx%3D1");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", ".."})
        void a_string_that_changes_the_path_is_rejected_before_the_request(String slug) {
            try (TrialServer server = TrialServer.replying(200, "{}")) {
                assertThatThrownBy(() -> server.client().spaces().get(slug))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("slug is '" + slug
                                + "'; it must not be empty, '.' or '..', because it is a part of the path.");
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void an_operation_may_return_a_list() {
            try (TrialServer server = TrialServer.replying(200, "[" + BOOKING + "]")) {
                List<Booking> bookings = server.client().roomBookings().getRecentBookings();

                assertThat(bookings).singleElement().extracting(Booking::getId).isEqualTo(3L);
            }
        }

        @Test
        void a_deprecated_operation_is_a_deprecated_method_of_its_first_tag() throws NoSuchMethodException {
            assertThat(RoomBookings.class.getMethod("getRecentBookings").isAnnotationPresent(Deprecated.class))
                    .isTrue();
            assertThat(RoomBookings.class.getMethod("delete", long.class).isAnnotationPresent(Deprecated.class))
                    .isFalse();
            assertThat(Spaces.class.getMethods()).noneMatch(method -> method.getName().equals("getRecentBookings"));
        }

        @Test
        void the_enum_values_of_a_newer_server_are_preserved() {
            try (TrialServer server = TrialServer.replying(200, "[{\"Status\":\"WAITING\"}]")) {
                assertThat(server.client().roomBookings().getRecentBookings())
                        .extracting(Booking::getStatus)
                        .containsExactly(new BookingStatus("WAITING"));
            }
        }
    }

    @Nested
    class Shaped {

        record Card(String name, Optional<String> motto, List<Person> hosts) {

            record Person(String fullName) {}
        }

        private static final String PROFILE = "{\"Name\":\"North\",\"Motto\":null,\"Hosts\":[{\"FullName\":\"Jane\"}]}";

        @Test
        void a_record_defines_the_shape() {
            try (TrialServer server = TrialServer.replying(200, PROFILE)) {
                assertThat(server.client().spaces().profile("north", Card.class))
                        .isEqualTo(new Card("North", Optional.empty(), List.of(new Card.Person("Jane"))));
                assertThat(server.onlyRequest().line())
                        .isEqualTo("GET /spaces/north/profile?_shape=Name,Motto,Hosts.FullName");
            }
        }

        @Test
        void a_shape_and_optional_parameters_can_be_combined() {
            Spaces.ProfileParameters inGerman = Spaces.ProfileParameters.builder()
                    .acceptLanguage("de")
                    .build();
            try (TrialServer server = TrialServer.replying(200, PROFILE)) {
                Spaces spaces = server.client().spaces();
                spaces.profile("north", inGerman);
                spaces.profile("north", inGerman, Card.class);
                spaces.profile("north", inGerman, Shape.of(SpaceProfileFields.NAME));
                spaces.profile("north", inGerman, "Motto");

                assertThat(server.requests())
                        .extracting(TrialServer.Received::line)
                        .containsExactly(
                                "GET /spaces/north/profile",
                                "GET /spaces/north/profile?_shape=Name,Motto,Hosts.FullName",
                                "GET /spaces/north/profile?_shape=Name",
                                "GET /spaces/north/profile?_shape=Motto");
                assertThat(server.requests())
                        .extracting(request -> request.header("Accept-Language"))
                        .containsOnly("de");
            }
        }

        @Test
        void a_shape_needs_no_optional_parameters() {
            try (TrialServer server = TrialServer.replying(200, PROFILE)) {
                Spaces spaces = server.client().spaces();
                spaces.profile("north");
                spaces.profile("north", Card.class);
                spaces.profile("north", Shape.of(SpaceProfileFields.NAME));
                spaces.profile("north", "Motto");

                assertThat(server.requests()).hasSize(4);
                assertThat(server.requests())
                        .extracting(request -> request.header("Accept-Language"))
                        .containsOnlyNulls();
            }
        }

        @Test
        void verify_accepts_records_of_operations_with_a_shape() {
            record Typo(String mottto) {}
            Shapes.verify(Card.class);

            assertThat(Shapes.ofSpaceProfile(Card.class)).hasToString("Name,Motto,Hosts.FullName");
            assertThatThrownBy(() -> Shapes.verify(Typo.class)).hasMessageContaining("did you mean motto");
        }
    }

    @Nested
    class Queries {

        @Test
        void optional_parameters_are_omitted_by_default() {
            try (TrialServer server = TrialServer.replying(200, "{\"Records\":[],\"HasNextPage\":false}")) {
                BookingPage page = server.client().roomBookings().list(7);

                assertThat(page.getHasNextPage()).isFalse();
                assertThat(server.onlyRequest().line()).isEqualTo("GET /bookings?roomId=7");
            }
        }

        @Test
        void query_parameters_are_written_as_the_spec_defines() {
            try (TrialServer server = TrialServer.replying(200, "{\"Records\":[" + BOOKING + "],\"CurrentPage\":2}")) {
                RoomBookings.ListParameters parameters = RoomBookings.ListParameters.builder()
                        .page(2)
                        .size(50)
                        .from(Instant.parse("2026-11-30T09:00:00Z"))
                        .status(BookingStatus.CONFIRMED)
                        .tag(List.of("a b", "c&d"))
                        .ids(List.of(1L, 2L))
                        .build();
                BookingPage page = server.client().roomBookings().list(7, parameters);

                assertThat(page.getCurrentPage()).isEqualTo(2);
                assertThat(page.getRecords()).extracting(Booking::getId).containsExactly(3L);
                assertThat(server.onlyRequest().line())
                        .isEqualTo("GET /bookings?roomId=7&page=2&size=50&from=2026-11-30T09%3A00%3A00Z"
                                + "&status=CONFIRMED&tag=a%20b&tag=c%26d&ids=1,2");
            }
        }
    }

    @Nested
    class AllPages {

        private static final List<Reply> BOOKINGS = List.of(
                new Reply(200, "{\"Records\":[{\"Id\":1},{\"Id\":2}],\"HasNextPage\":true}"),
                new Reply(200, "{\"Records\":[{\"Id\":3}],\"HasNextPage\":false}"));
        private static final List<Reply> SPACES = List.of(
                new Reply(200, "{\"Records\":[{\"Name\":\"North\",\"Rooms\":4}],\"HasNextPage\":true}"),
                new Reply(200, "{\"Records\":[{\"Name\":\"South\",\"Rooms\":2}],\"HasNextPage\":false}"));

        record Row(String name) {}

        @Test
        void a_stream_returns_the_records_of_all_pages() {
            try (TrialServer server = TrialServer.replying(BOOKINGS)) {
                assertThat(server.client().roomBookings().listAll(7))
                        .extracting(Booking::getId)
                        .containsExactly(1L, 2L, 3L);
                assertThat(lines(server))
                        .containsExactly("GET /bookings?roomId=7&page=1", "GET /bookings?roomId=7&page=2");
            }
        }

        @Test
        void a_page_is_loaded_only_when_the_stream_reaches_it() {
            try (TrialServer server = TrialServer.replying(BOOKINGS)) {
                Stream<Booking> bookings = server.client().roomBookings().listAll(7);
                assertThat(server.requests()).isEmpty();

                assertThat(bookings.limit(2)).hasSize(2);
                assertThat(server.requests()).hasSize(1);
            }
        }

        @Test
        void a_stream_starts_at_the_page_in_the_parameters_and_sends_the_other_parameters() {
            try (TrialServer server = TrialServer.replying(BOOKINGS)) {
                RoomBookings.ListParameters parameters = RoomBookings.ListParameters.builder()
                        .page(5)
                        .size(2)
                        .build();

                assertThat(server.client().roomBookings().listAll(7, parameters)).hasSize(3);
                assertThat(lines(server))
                        .containsExactly(
                                "GET /bookings?roomId=7&page=5&size=2", "GET /bookings?roomId=7&page=6&size=2");
            }
        }

        @Test
        void the_first_page_is_the_default_of_the_document() {
            try (TrialServer server = TrialServer.replying(SPACES)) {
                assertThat(server.client().spaces().listAll()).extracting(Space::getRooms).containsExactly(4, 2);
                assertThat(lines(server))
                        .containsExactly(
                                "GET /spaces?page=0&_shape=Records,HasNextPage",
                                "GET /spaces?page=1&_shape=Records,HasNextPage");
            }
        }

        @Test
        void a_record_selects_the_fields_of_the_records() {
            Spaces.ListParameters byRooms = Spaces.ListParameters.builder()
                    .orderBy(ListSpacesOrderBy.ROOMS)
                    .build();
            try (TrialServer server = TrialServer.replying(SPACES)) {
                assertThat(server.client().spaces().listAll(byRooms, Row.class))
                        .containsExactly(new Row("North"), new Row("South"));
                assertThat(lines(server))
                        .containsExactly(
                                "GET /spaces?page=0&orderBy=Rooms&_shape=Records.Name,HasNextPage",
                                "GET /spaces?page=1&orderBy=Rooms&_shape=Records.Name,HasNextPage");
            }
        }

        @Test
        void a_shape_selects_the_fields_of_the_records() {
            try (TrialServer server = TrialServer.replying(SPACES)) {
                assertThat(server.client().spaces().listAll(Shape.of(SpaceFields.NAME, SpaceFields.ROOMS)))
                        .hasSize(2);
                assertThat(lines(server)).first().isEqualTo("GET /spaces?page=0&_shape=Records.Name,Records.Rooms,HasNextPage");
            }
        }

        @Test
        void one_page_can_be_a_record_with_records() {
            record Page(List<Row> records, boolean hasNextPage) {}
            try (TrialServer server = TrialServer.replying(SPACES)) {
                assertThat(server.client().spaces().list(Page.class)).isEqualTo(new Page(List.of(new Row("North")), true));
                assertThat(lines(server)).containsExactly("GET /spaces?_shape=Records.Name,HasNextPage");
            }
        }

        @Test
        void verify_accepts_records_of_pages() {
            Shapes.verify(Row.class);
        }

        @Test
        void an_empty_page_ends_the_stream() {
            try (TrialServer server = TrialServer.replying(200, "{\"Records\":[],\"HasNextPage\":true}")) {
                assertThat(server.client().roomBookings().listAll(7)).isEmpty();
                assertThat(server.requests()).hasSize(1);
            }
        }

        @Test
        void an_incomplete_page_is_an_error() {
            for (String page : List.of("{\"Records\":[{}]}", "{\"HasNextPage\":false}")) {
                try (TrialServer server = TrialServer.replying(200, page)) {
                    Stream<Booking> bookings = server.client().roomBookings().listAll(7);

                    assertThatThrownBy(bookings::count)
                            .isInstanceOf(UnreadableResponseException.class)
                            .hasMessage("listBookings: the page has no records, or does not state whether another page follows");
                }
            }
        }

        @Test
        void an_error_of_a_page_ends_the_stream() {
            List<Reply> replies = List.of(BOOKINGS.get(0), new Reply(500, "{}"));
            try (TrialServer server = TrialServer.replying(replies)) {
                List<Long> read = new ArrayList<>();

                assertThatThrownBy(() -> server.client().roomBookings().listAll(7).forEach(booking -> read.add(booking.getId())))
                        .isInstanceOf(CoworkingApiException.class);
                assertThat(read).containsExactly(1L, 2L);
            }
        }

        private static List<String> lines(TrialServer server) {
            return server.requests().stream().map(TrialServer.Received::line).toList();
        }
    }

    @Nested
    class Versions {

        private static final SpaceChange CHANGE = SpaceChange.builder().name("North").motto(null).build();

        record Card(String name) {}

        @Test
        void a_result_is_returned_with_its_ETag() {
            try (TrialServer server = TrialServer.replying(new Reply(200, "{\"Name\":\"North\"}", "\"7\""))) {
                Spaces spaces = server.client().spaces();

                assertThat(spaces.profileVersioned("north").etag()).isEqualTo("\"7\"");
                assertThat(spaces.profileVersioned("north", "Name").value().getName()).isEqualTo("North");
                assertThat(spaces.profileVersioned("north", Shape.of(SpaceProfileFields.NAME)).etag()).isEqualTo("\"7\"");
                assertThat(spaces.profileVersioned("north", Card.class)).isEqualTo(new Versioned<>(new Card("North"), "\"7\""));
                assertThat(server.requests())
                        .extracting(TrialServer.Received::line)
                        .containsExactly(
                                "GET /spaces/north/profile",
                                "GET /spaces/north/profile?_shape=Name",
                                "GET /spaces/north/profile?_shape=Name",
                                "GET /spaces/north/profile?_shape=Name");
            }
        }

        @Test
        void an_operation_without_a_result_returns_its_ETag() {
            try (TrialServer server = TrialServer.replying(new Reply(200, "", "\"8\""))) {
                assertThat(server.client().spaces().change("north", "\"7\"", CHANGE)).isEqualTo("\"8\"");
                assertThat(server.onlyRequest().line()).isEqualTo("PATCH /spaces/north");
                assertThat(server.onlyRequest().header("If-Match")).isEqualTo("\"7\"");
                assertThat(server.onlyRequest().body()).isEqualTo("{\"Name\":\"North\",\"Motto\":null}");
            }
        }

        @Test
        void an_operation_with_a_body_and_a_result_returns_both() {
            try (TrialServer server = TrialServer.replying(new Reply(200, BOOKING, "\"8\""))) {
                RoomBookings bookings = server.client().roomBookings();

                assertThat(bookings.updateVersioned(3, "*", STAND_UP).value().getId()).isEqualTo(3);
                assertThat(bookings.update(3, "*", STAND_UP).getId()).isEqualTo(3);
            }
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "7", "W/\"7\"", "\"a b\"", "\"7\", \"8\""})
        void a_response_without_a_strong_ETag_is_an_error_only_if_the_caller_needs_it(String etag) {
            try (TrialServer server = TrialServer.replying(new Reply(200, "{\"Name\":\"North\"}", etag))) {
                Spaces spaces = server.client().spaces();

                assertThat(spaces.profile("north").getName()).isEqualTo("North");
                assertThatThrownBy(() -> spaces.profileVersioned("north"))
                        .isInstanceOf(UnreadableResponseException.class)
                        .hasMessage("getSpaceProfile: 200, but the response has no strong ETag; a proxy may have removed or changed it");
            }
        }

        @Test
        void an_update_of_any_version_is_retried() {
            List<Reply> replies = List.of(new Reply(503, "{}"), new Reply(200, "", "\"8\""));
            try (TrialServer server = TrialServer.replying(replies)) {
                assertThat(server.client().spaces().change("north", "*", CHANGE)).isEqualTo("\"8\"");
                assertThat(server.requests()).hasSize(2);
            }
        }

        @Test
        void an_update_of_a_certain_version_is_not_retried() {
            for (int status : List.of(502, 503, 504)) {
                try (TrialServer server = TrialServer.replying(status, "{}")) {
                    assertThatThrownBy(() -> server.client().spaces().change("north", "\"7\"", CHANGE))
                            .isInstanceOf(UnavailableException.class);
                    assertThat(server.requests()).hasSize(1);
                }
            }
        }
    }

    @Nested
    class Writes {

        @Test
        void a_body_is_sent_as_JSON_and_a_created_object_is_returned() {
            try (TrialServer server = TrialServer.replying(201, BOOKING)) {
                Booking booking = server.client().roomBookings().create(STAND_UP);

                assertThat(booking.getId()).isEqualTo(3);
                assertThat(server.onlyRequest().line()).isEqualTo("POST /bookings");
                assertThat(server.onlyRequest().header("Content-Type")).isEqualTo("application/json");
                assertThat(server.onlyRequest().body())
                        .isEqualTo("{\"RoomId\":7,\"Title\":null,\"StartsAt\":\"2026-11-30T09:00:00Z\",\"Price\":12.50}");
            }
        }

        @Test
        void properties_that_are_not_set_are_not_sent() {
            try (TrialServer server = TrialServer.replying(201, BOOKING)) {
                server.client().roomBookings().create(NewBooking.builder().roomId(7L).build());

                assertThat(server.onlyRequest().body()).isEqualTo("{\"RoomId\":7}");
            }
        }

        @Test
        void header_parameters_are_sent_with_a_body() {
            try (TrialServer server = TrialServer.replying(200, BOOKING)) {
                server.client()
                        .roomBookings()
                        .update(
                                3,
                                "\"v1\"",
                                STAND_UP,
                                RoomBookings.UpdateParameters.builder().xReason("moved").build());

                assertThat(server.onlyRequest().line()).isEqualTo("PUT /bookings/3");
                assertThat(server.onlyRequest().header("If-Match")).isEqualTo("\"v1\"");
                assertThat(server.onlyRequest().header("X-Reason")).isEqualTo("moved");
            }
        }

        @Test
        void a_header_with_a_line_break_is_rejected_before_the_request() {
            try (TrialServer server = TrialServer.replying(200, BOOKING)) {
                assertThatThrownBy(() -> server.client().roomBookings().update(3, "a\r\nb", STAND_UP))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("The value of the header If-Match must be one line of ASCII characters.");
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void a_response_without_content_has_no_result() {
            try (TrialServer server = TrialServer.replying(204, "")) {
                server.client().roomBookings().delete(3);

                assertThat(server.onlyRequest().line()).isEqualTo("DELETE /bookings/3");
            }
        }

        @Test
        void only_the_success_statuses_of_the_spec_are_accepted() {
            try (TrialServer server = TrialServer.replying(202, BOOKING)) {
                RoomBookings bookings = server.client().roomBookings();

                assertThat(bookings.confirm(3).getId()).isEqualTo(3);
                assertThatThrownBy(() -> bookings.create(STAND_UP))
                        .isInstanceOf(UnreadableResponseException.class)
                        .hasMessage("createBooking: 202, but this operation returns 201 on success");
                assertThatThrownBy(() -> bookings.delete(3))
                        .hasMessage("deleteBooking: 202, but this operation returns 204 on success");
            }
        }

        @Test
        void an_id_below_its_minimum_is_rejected_before_the_request() {
            try (TrialServer server = TrialServer.replying(204, "")) {
                assertThatThrownBy(() -> server.client().roomBookings().delete(0))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("bookingId is 0; it must be 1 or more.");
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Nested
    class Errors {

        @Test
        void an_error_that_depends_on_data_has_an_exception_of_its_own() {
            try (TrialServer server = TrialServer.replying(404, "{\"code\":\"SPACE_NOT_FOUND\"}")) {
                assertThatThrownBy(() -> server.client().spaces().get("north"))
                        .isInstanceOf(SpaceNotFoundException.class)
                        .hasMessage("getSpace: 404 SPACE_NOT_FOUND");
            }
            try (TrialServer server = TrialServer.replying(409, "{\"code\":\"ROOM_TAKEN\"}")) {
                assertThatThrownBy(() -> server.client().roomBookings().create(STAND_UP))
                        .isInstanceOf(RoomTakenException.class);
            }
            try (TrialServer server = TrialServer.replying(412, "{\"code\":\"BOOKING_CHANGED\"}")) {
                assertThatThrownBy(() -> server.client().roomBookings().update(3, "\"v1\"", STAND_UP))
                        .isInstanceOf(BookingChangedException.class);
            }
        }

        @Test
        void an_error_that_the_request_alone_causes_has_the_exception_of_its_status() {
            try (TrialServer server = TrialServer.replying(401, "{\"code\":\"TOKEN_MISSING\"}")) {
                CoworkingApiException error = catchThrowableOfType(
                        CoworkingApiException.class, () -> server.client().spaces().get("north"));

                assertThat(error).isExactlyInstanceOf(UnauthorizedException.class);
                assertThat(error.code()).isEqualTo(ErrorCode.TOKEN_MISSING);
            }
        }

        @Test
        void a_code_with_another_status_has_the_exception_of_the_status() {
            try (TrialServer server = TrialServer.replying(400, "{\"code\":\"SPACE_NOT_FOUND\"}")) {
                assertThatThrownBy(() -> server.client().spaces().get("north"))
                        .isInstanceOf(InvalidRequestException.class);
            }
        }
    }

    @Nested
    class Retries {

        private static final Reply BUSY = new Reply(503, "{}");

        @Test
        void reads_and_idempotent_operations_are_retried() {
            try (TrialServer server =
                    TrialServer.replying(List.of(BUSY, new Reply(200, "{}"), BUSY, new Reply(200, BOOKING)))) {
                server.client().spaces().get("north");
                server.client().roomBookings().confirm(3);

                assertThat(server.requests()).hasSize(4);
            }
        }

        @Test
        void writes_are_not_retried_after_a_response() {
            for (int status : List.of(429, 502, 503, 504)) {
                try (TrialServer server = TrialServer.replying(status, "{}")) {
                    RoomBookings bookings = server.client().roomBookings();

                    assertThatThrownBy(() -> bookings.create(STAND_UP)).hasMessage("createBooking: " + status);
                    assertThatThrownBy(() -> bookings.update(3, "\"v1\"", STAND_UP)).hasMessage("updateBooking: " + status);
                    assertThatThrownBy(() -> bookings.delete(3)).hasMessage("deleteBooking: " + status);
                    assertThat(server.requests()).hasSize(3);
                }
            }
        }

        @Test
        void writes_are_not_retried_if_the_response_may_be_lost() throws IOException {
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
                Thread server = new Thread(() -> closeEachConnection(silent));
                server.setDaemon(true);
                server.start();

                TransportException lost = catchThrowableOfType(TransportException.class, () -> TrialServer.builderOf("http://localhost:" + silent.getLocalPort())
                        .build()
                        .roomBookings()
                        .create(STAND_UP));

                assertThat(lost.attempts()).isEqualTo(1);
            }
        }

        @Test
        void writes_are_retried_if_the_client_cannot_connect() throws IOException {
            int unusedPort;
            try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
                unusedPort = socket.getLocalPort();
            }
            RoomBookings bookings =
                    TrialServer.builderOf("http://localhost:" + unusedPort).build().roomBookings();

            assertThat(catchThrowableOfType(TransportException.class, () -> bookings.create(STAND_UP))
                            .attempts())
                    .isEqualTo(3);
            assertThat(catchThrowableOfType(TransportException.class, () -> bookings.delete(3))
                            .attempts())
                    .isEqualTo(3);
        }

        @Test
        void an_expired_token_is_replaced_for_writes_too() {
            List<Reply> replies = List.of(new Reply(401, "{\"code\":\"TOKEN_EXPIRED\"}"), new Reply(201, BOOKING));
            try (TrialServer server = TrialServer.replying(replies)) {
                AtomicInteger tokens = new AtomicInteger();
                server.builder()
                        .token(() -> "token-" + tokens.incrementAndGet())
                        .build()
                        .roomBookings()
                        .create(STAND_UP);

                assertThat(server.requests())
                        .extracting(request -> request.header("Authorization"))
                        .containsExactly("Bearer token-1", "Bearer token-2");
            }
        }

        private static void closeEachConnection(ServerSocket socket) {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                } catch (IOException e) {
                    return;
                }
            }
        }
    }

    @Test
    void the_operations_have_the_ids_methods_and_paths_of_the_document() {
        assertThat(Operation.values())
                .extracting(operation -> operation.id() + " " + operation.method() + " " + operation.template())
                .containsExactlyInAnyOrder(
                        "listSpaces GET /spaces",
                        "changeSpace PATCH /spaces/{slug}",
                        "getSpace GET /spaces/{slug}",
                        "getSpaceProfile GET /spaces/{slug}/profile",
                        "listBookings GET /bookings",
                        "createBooking POST /bookings",
                        "getRecentBookings GET /bookings/recent",
                        "updateBooking PUT /bookings/{bookingId}",
                        "deleteBooking DELETE /bookings/{bookingId}",
                        "confirmBooking PUT /bookings/{bookingId}/confirmation");
    }
}
