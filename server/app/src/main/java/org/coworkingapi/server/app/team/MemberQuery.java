package org.coworkingapi.server.app.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.shape.Shape;

/**
 * The statement that reads the active members for all selected lists of a team. Each member is read once, with the
 * fields that any of the lists selects.
 */
final class MemberQuery {

    /** The members that a list contains. */
    private enum Group {
        ADMINISTRATORS(" and m.is_team_administrator", Column.constant(true)),
        OTHERS(" and not m.is_team_administrator", Column.constant(false)),
        ALL("", TeamFields.IS_ADMINISTRATOR);

        private final String condition;
        private final Column<Boolean> isAdministrator;

        Group(String condition, Column<Boolean> isAdministrator) {
            this.condition = condition;
            this.isAdministrator = isAdministrator;
        }
    }

    /** A list of members in a team. */
    private record MemberList(String name, Group group, BiConsumer<Team, List<Customer>> setter) {

        boolean contains(boolean isAdministrator) {
            return group == Group.ALL || isAdministrator == (group == Group.ADMINISTRATORS);
        }

        /** Returns whether a shape that selects this list needs the field of its members. */
        boolean needs(String field, Shape shape) {
            return name.equals(FULL_NAMES) ? field.equals("FullName") : shape.includes(name + '.' + field);
        }
    }

    private static final String FULL_NAMES = "TeamAdministratorsFullNames";

    private static final List<MemberList> LISTS = List.of(
            new MemberList(
                    FULL_NAMES,
                    Group.ADMINISTRATORS,
                    (team, administrators) -> team.teamAdministratorsFullNames(
                            administrators.stream().map(Customer::getFullName).toList())),
            new MemberList("TeamAdministrators", Group.ADMINISTRATORS, Team::teamAdministrators),
            new MemberList("TeamMembers", Group.OTHERS, Team::teamMembers),
            new MemberList("AllTeamMembers", Group.ALL, Team::allTeamMembers));

    private final List<MemberList> lists;
    private final Column.Reader<Boolean> isAdministrator;
    private final Fields.Reader<Customer> member;
    private final String sql;

    MemberQuery(Fields<Customer> fields, Shape shape) {
        SelectList select = new SelectList();
        lists = LISTS.stream().filter(list -> shape.includes(list.name())).toList();
        Group group = selectedGroup();
        isAdministrator = group.isAdministrator.addTo(select);
        member = fields.addTo(select, field -> lists.stream().anyMatch(list -> list.needs(field, shape)));
        sql = select.from("team_member m", "join coworker c on c.id = m.coworker_id")
                + " where m.team_id = ? and m.active" + group.condition + " order by m.coworker_id";
    }

    /** Returns whether the shape selects no list of members. */
    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Returns the only group of the selected lists, or all members. */
    private Group selectedGroup() {
        List<Group> groups = lists.stream().map(MemberList::group).distinct().toList();
        return groups.size() == 1 ? groups.get(0) : Group.ALL;
    }

    /** Returns the statement. Its parameter is the id of the team. */
    String sql() {
        return sql;
    }

    /** Sets the selected lists of the team to the members in the rows of the statement. */
    Team addMembers(ResultSet rows, Team team) throws SQLException {
        List<List<Customer>> members = new ArrayList<>();
        lists.forEach(list -> members.add(new ArrayList<>()));
        while (rows.next()) {
            Customer customer = member.read(rows);
            boolean administrator = Boolean.TRUE.equals(isAdministrator.read(rows));
            for (int i = 0; i < lists.size(); i++) {
                if (lists.get(i).contains(administrator)) {
                    members.get(i).add(customer);
                }
            }
        }
        for (int i = 0; i < lists.size(); i++) {
            lists.get(i).setter().accept(team, members.get(i));
        }
        return team;
    }
}
