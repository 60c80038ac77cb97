package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ShapeTextTest {

    static Stream<String> texts() {
        return Stream.of(
            "", " ", "Id", " Id , Name ", "A . B", "A.B.C.D.E.F.G.H", "A.B.C.D.E.F.G.H.I", ",", "Id,", ",Id", "Id,,Name", "A..B",
            ".A", "A.", "\tId", "Id\n", "Id\u00a0", "a b", "[0].Id", "Größe", "ı", "😀",
            "A,".repeat(99) + "A", "A,".repeat(100) + "A", "A".repeat(2048), "A".repeat(2049));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takes_what_the_spec_allows_and_nothing_else(String text) {
        boolean legal = TheSpec.SPEC.schema("Shape").violations(JsonNodeFactory.instance.stringNode(text)).isEmpty();

        assertThat(isTaken(text)).isEqualTo(legal);
    }

    private static boolean isTaken(String text) {
        try {
            ShapeText.parse(text);
            return true;
        } catch (RefusedShapeException e) {
            assertThat(e.getMessage()).startsWith("_shape has ").endsWith(".");
            return false;
        }
    }
}
