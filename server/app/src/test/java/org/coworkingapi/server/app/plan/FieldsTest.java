package org.coworkingapi.server.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.coworkingapi.server.app.plan.Column.constant;
import static org.coworkingapi.server.app.plan.Column.number;
import static org.coworkingapi.server.app.plan.Column.text;

import java.util.Set;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    private static final Fields<Team> FIELDS = Fields.of(Team::new)
            .field("Id", number("t.id"), Team::id)
            .field("IdString", number("t.id").map(Object::toString), Team::idString)
            .field("Skype", text("t.skype").map(String::trim), Team::skype)
            .field("ProfileTags", text("t.name").with(text("t.skype"), String::concat), Team::profileTags)
            .field("BusinessName", text("l.name"), Team::businessName)
            .field("PayingMemberId", number("t.paying_member_id"), Team::payingMemberId)
            .field("HasImages", constant(false), Team::hasImages);

    private static String sql(String... fields) {
        SelectList select = new SelectList();
        FIELDS.addTo(select, Set.of(fields)::contains);
        return select.from("team t", "join location l on l.id = t.location_id");
    }

    private static Team read(String... fields) {
        SelectList select = new SelectList();
        Fields.Reader<Team> team = FIELDS.addTo(select, Set.of(fields)::contains);
        return JdbcClient.create(TestDatabase.H2.withFixture())
                .sql(select.from("team t") + " where t.id = 56")
                .query((row, number) -> team.read(row))
                .single();
    }

    @Test
    void a_statement_selects_the_columns_of_the_selected_fields() {
        assertThat(sql("Skype", "PayingMemberId")).isEqualTo("select t.skype, t.paying_member_id from team t");
    }

    @Test
    void fields_share_a_column() {
        assertThat(sql("Id", "IdString")).isEqualTo("select t.id from team t");
    }

    @Test
    void a_table_is_joined_only_if_a_selected_column_uses_it() {
        assertThat(sql("BusinessName")).isEqualTo("select l.name from team t join location l on l.id = t.location_id");
    }

    @Test
    void a_table_is_joined_if_another_join_uses_it() {
        SelectList select = new SelectList();
        text("c.name").addTo(select);

        assertThat(select.from("a", "join b on b.id = a.id", "join c on c.id = b.id", "join d on d.id = b.id"))
                .isEqualTo("select c.name from a join b on b.id = a.id join c on c.id = b.id");
    }

    @Test
    void a_statement_without_columns_is_valid() {
        assertThat(sql("HasImages")).isEqualTo("select 1 from team t");
        assertThat(read("HasImages")).isEqualTo(new Team().hasImages(false));
    }

    @Test
    void only_selected_fields_are_set() {
        assertThat(read("Id", "IdString")).isEqualTo(new Team().id(56L).idString("56"));
    }

    @Test
    void a_null_remains_null_in_every_derivation() {
        assertThat(read("Skype", "ProfileTags", "PayingMemberId"))
                .isEqualTo(new Team().skype(null).profileTags(null).payingMemberId(null));
    }

    @Test
    void a_field_cannot_be_declared_twice() {
        Fields<Team> fields = Fields.of(Team::new).field("Id", number("t.id"), Team::id);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.field("Id", number("t.id"), Team::id))
                .withMessageContaining("Id");
    }

    @Test
    void a_plan_with_an_unknown_field_fails_at_the_start() {
        Fields<Team> fields = Fields.of(Team::new).field("Nmae", text("t.name"), Team::name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plans<>(
                        new Shapes(JsonMapper.builder().findAndAddModules().build()),
                        Team.class,
                        shape -> fields.addTo(new SelectList(), shape::includes)))
                .withMessageContaining("'Nmae'");
    }
}
