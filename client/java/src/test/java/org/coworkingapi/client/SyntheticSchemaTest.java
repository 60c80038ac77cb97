package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.SyntheticFields;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.Projection;
import org.junit.jupiter.api.Test;

/** Records for schemas that the spec does not have yet: deep, wide, or with nullable objects. */
class SyntheticSchemaTest {

    private static final List<Field<Customer>> PERSON = List.of(
            SyntheticFields.field("Name", false, false, String.class),
            SyntheticFields.field("Boss", false, true, String.class));
    private static final List<Field<Customer>> COMPANY = List.of(
            SyntheticFields.field("Name", false, true, String.class),
            SyntheticFields.field("Boss", false, true, String.class));
    private static final List<Field<Team>> PAIR = List.of(
            SyntheticFields.object("Person", true, Customer.class, () -> PERSON),
            SyntheticFields.object("Company", false, Customer.class, () -> COMPANY));

    record Named(String name) {}

    record Led(String boss) {}

    @Test
    void a_nullable_object_is_null_or_an_empty_optional() {
        record Loose(Led person, Optional<Led> company) {}
        record Tight(Led company) {}
        assertThat(read("{\"Person\":null,\"Company\":{\"Boss\":\"B\"}}", Loose.class))
                .isEqualTo(new Loose(null, Optional.of(new Led("B"))));
        assertThat(read("{}", Loose.class)).isEqualTo(new Loose(null, Optional.empty()));
        assertThatThrownBy(() -> read("{\"Company\":null}", Tight.class));
    }

    @Test
    void a_record_for_two_schemas_needs_the_same_fields_in_both() {
        record Same(Led person, Led company) {}
        record Different(Named person, Named company) {}
        assertThat(projection(Same.class, PAIR).shape()).hasToString("Person.Boss,Company.Boss");
        assertThatThrownBy(() -> projection(Different.class, PAIR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Named (in Different.company): the record maps two schemas whose fields differ; use two records.");
    }

    @Test
    void more_than_100_paths_are_rejected() throws Exception {
        List<Field<Team>> fields = IntStream.range(0, 101)
                .<Field<Team>>mapToObj(i -> SyntheticFields.field("F" + i, false, false, String.class))
                .toList();
        List<String> components =
                IntStream.range(0, 101).mapToObj(i -> "String f" + i).toList();
        String source = "public record Wide(" + String.join(", ", components) + ") {}";

        assertThatThrownBy(() -> projection(CompiledRecord.of("Wide", source).load(), fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Wide: The shape has 101 paths, but the API accepts at most 100; select fewer fields, or select whole objects instead of fields within them.");
    }

    @Test
    void more_than_8_levels_are_rejected() throws Exception {
        List<Field<Team>> node = new ArrayList<>();
        node.add(SyntheticFields.field("Name", false, false, String.class));
        node.add(SyntheticFields.object("Next", true, Team.class, () -> node));
        List<String> levels = IntStream.range(2, 9)
                .mapToObj(i -> "public record L" + i + "(L" + (i + 1) + " next) {}")
                .toList();
        String chain =
                "public record L1(L2 next) { " + String.join(" ", levels) + " public record L9(String name) {} }";

        assertThatThrownBy(() -> projection(CompiledRecord.of("L1", chain).load(), node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("L1: The shape has 9 levels, but the API accepts at most 8;");
    }

    private static <T> T read(String json, Class<T> record) {
        return projection(record, PAIR).reader().readValue(json);
    }

    private static <T> Projection<Team, T> projection(Class<T> record, List<Field<Team>> fields) {
        return Projection.of(Team.class, fields, record, Json.MAPPER);
    }
}
