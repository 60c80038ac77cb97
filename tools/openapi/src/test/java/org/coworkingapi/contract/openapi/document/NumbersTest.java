package org.coworkingapi.contract.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"api.json, 1e999999999", "api.json, -1E-999999999", "api.yaml, 1e+999999999", "api.yaml, 1.0e-999999999"
    })
    void rejects_numbers_with_too_many_digits(String file, String number) {
        assertThatThrownBy(() -> NodeReader.of(Path.of(file), "{\n\"x\": " + number + "}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ":2: The number ")
                .hasMessageContaining("is too long; it must have at most 400 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7976931348623157e308", "4.9e-324", "9223372036854775807", "0.1"})
    void accepts_numbers_in_the_ranges_of_double_and_long(String number) {
        assertThat(NodeReader.of(Path.of("api.json"), "{\"x\":" + number + "}")
                        .get("x")
                        .orElseThrow()
                        .isNumber())
                .isTrue();
    }
}
