package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MergingTest {

    @Test
    void takes_what_either_has_and_from_the_first_what_both_have() {
        assertThat(merged("""
            {"a":1,"b":null}""", """
            {"b":2,"c":3}""")).isEqualTo("""
            {"a":1,"b":null,"c":3}""");
    }

    @Test
    void looks_into_lists_of_the_same_elements() {
        assertThat(merged("""
            {"list":[{"Id":1,"a":1},{"Id":2,"a":2}]}""", """
            {"list":[{"Id":1,"b":3},{"b":4}]}""")).isEqualTo("""
            {"list":[{"Id":1,"a":1,"b":3},{"Id":2,"a":2,"b":4}]}""");
    }

    @Test
    void leaves_lists_of_other_elements_alone() {
        String list = """
            {"list":[{"Id":1},{"Id":2}]}""";

        assertThat(merged(list, """
            {"list":[{"Id":2,"a":1},{"Id":1,"a":2}]}""")).isEqualTo(list);
        assertThat(merged(list, """
            {"list":[{"Id":1,"a":1}]}""")).isEqualTo(list);
    }

    @Test
    void changes_nothing_that_it_puts_together() {
        ObjectNode first = (ObjectNode) Json.read("{\"list\":[{\"a\":1}]}");
        ObjectNode second = (ObjectNode) Json.read("{\"list\":[{\"b\":2}]}");

        Merging.of(List.of(first, second));

        assertThat(first.toString()).isEqualTo("{\"list\":[{\"a\":1}]}");
    }

    private static String merged(String first, String second) {
        return Merging.of(List.of((ObjectNode) Json.read(first), (ObjectNode) Json.read(second)))
                .toString();
    }
}
