package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ResponseMergerTest {

    @Test
    void the_merged_object_contains_all_fields_and_prefers_values_of_the_first_object() {
        assertThat(merge("""
            {"a":1,"b":null}""", """
            {"b":2,"c":3}""")).isEqualTo("""
            {"a":1,"b":null,"c":3}""");
    }

    @Test
    void lists_with_the_same_elements_are_merged() {
        assertThat(merge("""
            {"list":[{"Id":1,"a":1},{"Id":2,"a":2}]}""", """
            {"list":[{"Id":1,"b":3},{"b":4}]}""")).isEqualTo("""
            {"list":[{"Id":1,"a":1,"b":3},{"Id":2,"a":2,"b":4}]}""");
    }

    @Test
    void lists_with_different_elements_are_not_merged() {
        String list = """
            {"list":[{"Id":1},{"Id":2}]}""";

        assertThat(merge(list, """
            {"list":[{"Id":2,"a":1},{"Id":1,"a":2}]}""")).isEqualTo(list);
        assertThat(merge(list, """
            {"list":[{"Id":1,"a":1}]}""")).isEqualTo(list);
    }

    @Test
    void merging_does_not_modify_the_arguments() {
        ObjectNode first = (ObjectNode) Json.read("{\"list\":[{\"a\":1}]}");
        ObjectNode second = (ObjectNode) Json.read("{\"list\":[{\"b\":2}]}");

        ResponseMerger.merge(List.of(first, second));

        assertThat(first.toString()).isEqualTo("{\"list\":[{\"a\":1}]}");
    }

    private static String merge(String first, String second) {
        return ResponseMerger.merge(List.of((ObjectNode) Json.read(first), (ObjectNode) Json.read(second)))
                .toString();
    }
}
