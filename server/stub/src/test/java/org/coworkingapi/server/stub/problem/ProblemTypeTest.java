package org.coworkingapi.server.stub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.server.stub.Repository;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void a_code_has_the_uri_title_and_status_of_each_of_its_examples_in_the_spec(ErrorCode code) {
        ProblemType type = ProblemType.of(code);
        List<JsonNode> examples = Repository.SPEC
                .file()
                .at("/components/examples")
                .valueStream()
                .map(example -> example.get("value"))
                .filter(value -> code.getValue().equals(value.path("code").asString("")))
                .toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(example.get("type").asString()).isEqualTo(type.uri());
            assertThat(example.get("title").asString()).isEqualTo(type.title());
            assertThat(example.get("status").asInt()).isEqualTo(type.status());
        });
    }
}
