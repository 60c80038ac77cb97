package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coworkingapi.client.RecordReadingTest.failure;
import static org.coworkingapi.client.RecordReadingTest.team;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Responses that do not match the record. */
class RecordReadingFaultsTest {

    record Picky(List<Person> teamMembers) {

        record Person(String fullName) {

            Person {
                if (fullName.startsWith("J")) {
                    throw new IllegalStateException("I do not like " + fullName);
                }
            }
        }
    }

    record Failing(String name) {

        Failing {
            if (name != null) {
                throw new AssertionError("mine");
            }
        }
    }

    @JsonIgnoreProperties("Name")
    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Other(
            @JsonProperty(value = "Name", access = JsonProperty.Access.READ_ONLY) @JsonAlias("Id")
            String name) {

        @JsonCreator
        Other(@JsonProperty("Mood") int mood) {
            this("mood " + mood);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Other of(String text) {
            throw new AssertionError(text);
        }

        public static Other valueOf(String text) {
            throw new AssertionError(text);
        }

        public void setName(int name) {
            throw new AssertionError(name);
        }

        public void setName(List<String> name) {
            throw new AssertionError(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"Jane\"",
                "7",
                "true",
                "\"\"",
                "{\"Name\":7,\"TeamMembers\":[]}",
                "{\"Name\":\"Jane\"",
                "{\"Name\":\"Jane\",\"TeamMembers\":{}}",
                "{\"Name\":\"Jane\",\"TeamMembers\":\"\"}",
                "{\"Name\":\"Jane\",\"TeamMembers\":[\"J\"]}",
                "{\"Name\":\"Jane\",\"TeamMembers\":[[]]}",
                "{\"Name\":[\"Jane\"],\"TeamMembers\":[]}",
                "",
                "null",
                "{} {}"
            })
    void faults_of_a_body_are_reported_without_quoting_the_body(String body) {
        assertThat(failure(body))
                .hasMessageStartingWith("getTeamProfile: 200, but the body ")
                .hasNoCause()
                .message()
                .doesNotContain("Jane");
    }

    @Test
    void faults_of_a_value_are_reported_with_its_location() {
        assertThat(failure("{\"Name\":\"A\",\"TeamMembers\":[{\"FullName\":\"B\",\"Position\":true}]}"))
                .hasMessageStartingWith(
                        "getTeamProfile: 200, but the body does not match Card: TeamMembers[0].Position is invalid (line 1, column ");
    }

    @Test
    void exceptions_of_the_records_constructor_are_the_cause_and_are_not_quoted() {
        assertThatThrownBy(() -> team("{\"TeamMembers\":[{\"FullName\":\"Al\"},{\"FullName\":\"Jo\"}]}", Picky.class))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage(
                        "getTeamProfile: 200, but the body was rejected by the constructor of Person at TeamMembers[1]")
                .cause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("I do not like Jo")
                .hasNoCause();
    }

    @Test
    void errors_of_the_records_constructor_are_thrown_unchanged() {
        assertThatThrownBy(() -> team("{\"Name\":\"A\"}", Failing.class))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("mine");
    }

    @Test
    void annotations_for_another_mapper_are_ignored() {
        assertThat(team("{\"Name\":\"A\",\"Mood\":1,\"Id\":\"B\"}", Other.class))
                .isEqualTo(new Other("A"));
        assertThatThrownBy(() -> team("\"A\"", Other.class)).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void a_decimal_with_a_huge_exponent_is_an_error_at_its_location() {
        record Discount(BigDecimal discountTariffs) {}

        assertThat(team("{\"DiscountTariffs\":1e1000}", Discount.class).discountTariffs())
                .isEqualTo(new BigDecimal("1e1000"));
        assertThatThrownBy(() -> team("{\"DiscountTariffs\":1e1000000000}", Discount.class))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("the body does not match Discount: DiscountTariffs is invalid");
    }
}
