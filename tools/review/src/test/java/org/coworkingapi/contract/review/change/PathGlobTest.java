package org.coworkingapi.contract.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.openapi.operation.OperationName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "**, /rooms, true",
        "/rooms, /rooms, true",
        "/rooms, /rooms/{roomId}, false",
        "/rooms/*, /rooms/{roomId}, true",
        "/rooms/*, /rooms/{roomId}/photos, false",
        "/rooms/*/photos, /rooms/{roomId}/photos, true",
        "/rooms/**, /rooms/{roomId}/photos, true",
        "/rooms/**, /rooms, false",
        "/rooms**, /rooms, true",
        "/**/photos, /rooms/{roomId}/photos, true",
        "/a.b, /axb, false",
        "/rooms/{roomId}, /rooms/{roomId}, true",
        "/bookings, /bookings callback confirmed {$request.body#/callbackUrl}, true",
        "/rooms, /bookings callback confirmed {$request.body#/callbackUrl}, false",
        "webhook *, webhook roomClosed, true",
        "/*, webhook roomClosed, false",
    })
    void matches_the_paths_of_operations(String glob, String path, boolean matches) {
        assertThat(new PathGlob(glob).matches(new OperationName("GET", path, "")))
                .isEqualTo(matches);
    }
}
