package org.coworkingapi.server.stub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.coworkingapi.server.stub.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ProblemTypeTest {

    @Test
    void problem_types_are_the_error_codes_of_the_spec() {
        List<String> codes = Repository.SPEC
                .file()
                .at("/components/schemas/ErrorCode/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(Arrays.stream(ProblemType.values()).map(Enum::name)).containsExactlyElementsOf(codes);
    }

    @ParameterizedTest
    @EnumSource
    void problem_types_have_the_uri_title_and_status_of_their_example_in_the_spec(ProblemType type) {
        List<JsonNode> examples = Repository.SPEC
                .file()
                .at("/components/examples")
                .valueStream()
                .map(example -> example.get("value"))
                .filter(value -> type.name().equals(value.path("code").asString("")))
                .toList();
        assertThat(examples).hasSize(1).first().satisfies(example -> {
            assertThat(example.get("type").asString()).isEqualTo(type.uri().toString());
            assertThat(example.get("title").asString()).isEqualTo(type.title());
            assertThat(example.get("status").asInt()).isEqualTo(type.status().value());
        });
    }
}
