package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.RoomBookings;
import org.coworkingapi.client.Spaces;
import org.coworkingapi.client.Versioned;
import org.coworkingapi.client.model.BookingPage;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.Space;
import org.coworkingapi.client.model.SpacePage;
import org.coworkingapi.client.model.SpaceProfile;
import org.junit.jupiter.api.Test;

/** The classes of the kit that the build generates from {@code client/java/src/test/trial/openapi.yaml}. */
class GeneratedKitTest {

    private final RoomBookings bookings = new FakeRoomBookings() {

        @Override
        public BookingPage list(long roomId, ListParameters parameters) {
            return BookingPage.builder()
                    .hasNextPage(parameters.getPage() == null)
                    .build();
        }
    };

    @Test
    void the_stub_has_a_method_for_each_operation_with_the_ids_in_its_path() {
        assertThat(Stream.of(StubMethods.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(GeneratedKitTest::signature))
                .containsExactlyInAnyOrder(
                        "listSpaces[]",
                        "changeSpace[class java.lang.String]",
                        "getSpace[class java.lang.String]",
                        "getSpaceProfile[class java.lang.String]",
                        "listBookings[]",
                        "createBooking[]",
                        "getRecentBookings[]",
                        "updateBooking[long]",
                        "deleteBooking[long]",
                        "confirmBooking[long]");
    }

    @Test
    void requests_belong_to_the_operation_with_their_method_and_path() {
        assertThat(StubKey.ofRequest("GET", "/bookings")).contains(StubKey.of(Operation.LIST_BOOKINGS));
        assertThat(StubKey.ofRequest("POST", "/bookings")).contains(StubKey.of(Operation.CREATE_BOOKING));
        assertThat(StubKey.ofRequest("DELETE", "/bookings/3")).contains(StubKey.of(Operation.DELETE_BOOKING, 3L));
        assertThat(StubKey.ofRequest("GET", "/spaces/a%2Fb+c")).contains(StubKey.of(Operation.GET_SPACE, "a/b+c"));
        assertThat(StubKey.ofRequest("GET", "/bookings/recent")).contains(StubKey.of(Operation.GET_RECENT_BOOKINGS));
    }

    @Test
    void requests_with_another_method_or_an_invalid_id_belong_to_no_operation() {
        assertThat(StubKey.ofRequest("PATCH", "/bookings/3")).isEmpty();
        assertThat(StubKey.ofRequest("DELETE", "/bookings/0")).isEmpty();
        assertThat(StubKey.ofRequest("DELETE", "/bookings/9999999999999999999")).isEmpty();
        assertThat(StubKey.ofRequest("GET", "/spaces/a/b")).isEmpty();
    }

    @Test
    void each_operation_has_its_not_found_code_and_accepts_a_shape_as_in_the_document() {
        assertThat(Operation.GET_SPACE_PROFILE.notFoundCode()).isEqualTo(ErrorCode.SPACE_NOT_FOUND);
        assertThat(Operation.GET_SPACE_PROFILE.isShaped()).isTrue();
        assertThat(Operation.CREATE_BOOKING.notFoundCode()).isNull();
        assertThat(Operation.CREATE_BOOKING.isShaped()).isFalse();
    }

    @Test
    void methods_without_optional_parameters_call_the_method_that_the_fake_overrides() {
        assertThat(bookings.list(7).getHasNextPage()).isTrue();
    }

    @Test
    void a_fake_overrides_the_method_with_a_string_for_records_with_ETags_and_for_pages() {
        record Card(String name) {}
        Spaces spaces = new FakeSpaces() {

            @Override
            public Versioned<SpaceProfile> profileVersioned(
                    String slug, ProfileParameters parameters, String shape) {
                return new Versioned<>(SpaceProfile.builder().name(slug).build(), "\"7\"");
            }

            @Override
            public SpacePage list(ListParameters parameters, String shape) {
                int page = parameters.getPage();
                return SpacePage.builder()
                        .records(List.of(Space.builder().name("Page " + page).build()))
                        .hasNextPage(page < 1)
                        .build();
            }
        };

        assertThat(spaces.profileVersioned("north", Card.class)).isEqualTo(new Versioned<>(new Card("north"), "\"7\""));
        assertThat(spaces.listAll(Card.class)).containsExactly(new Card("Page 0"), new Card("Page 1"));
    }

    @Test
    void fakes_fail_in_each_method_that_they_do_not_override() {
        CoworkingClient client = new FakeCoworkingClient() {};

        assertThatThrownBy(() -> bookings.delete(3))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The fake does not override delete(long).");
        assertThatThrownBy(() -> bookings.update(3, "\"v1\"", null))
                .hasMessage("The fake does not override update(long, String, NewBooking, UpdateParameters).");
        assertThatThrownBy(client::roomBookings).hasMessage("The fake does not override roomBookings().");
    }

    private static String signature(Method method) {
        return method.getName() + List.of(method.getParameterTypes());
    }
}
