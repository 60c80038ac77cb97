package org.coworkingapi.server.app.team;

import static org.coworkingapi.server.app.plan.Column.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;

/**
 * The statement that reads the active members for all selected lists of one or more teams. Each member is read once,
 * with the fields that any of the lists selects.
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

        /** Returns whether the selection of this list needs the field of its members. */
        boolean needs(String field, Predicate<String> selected) {
            return name.equals(FULL_NAMES) ? field.equals("FullName") : selected.test(name + '.' + field);
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
    private final Column.Reader<Long> teamId;
    private final Column.Reader<Boolean> isAdministrator;
    private final Fields.Reader<Customer> member;
    private final String sql;

    /** @param selected whether the path from the team, such as {@code TeamMembers.FullName}, is selected */
    MemberQuery(Fields<Customer> fields, Predicate<String> selected) {
        SelectList select = new SelectList();
        lists = LISTS.stream().filter(list -> selected.test(list.name())).toList();
        Group group = selectedGroup();
        teamId = number("m.team_id").addTo(select);
        isAdministrator = group.isAdministrator.addTo(select);
        member = fields.addTo(select, field -> lists.stream().anyMatch(list -> list.needs(field, selected)));
        sql = select.from(
                        "team_member m",
                        "join coworker c on c.id = m.coworker_id",
                        "join team_member reader on reader.team_id = m.team_id and reader.coworker_id = :reader")
                + " where m.team_id in (:teams) and m.active" + group.condition
                + " order by m.team_id, m.coworker_id";
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

    /** Returns the statement. Its parameters are {@code teams}, a list of ids, and {@code reader}. */
    String sql() {
        return sql;
    }

    /** Sets the selected lists of the teams, by their ids, to the members in the rows of the statement. */
    void addMembers(ResultSet rows, Map<Long, Team> teams) throws SQLException {
        Map<Long, List<List<Customer>>> members = new HashMap<>();
        teams.keySet().forEach(id -> members.put(id, emptyLists()));
        while (rows.next()) {
            List<List<Customer>> membersOfTeam = Objects.requireNonNull(members.get(teamId.read(rows)));
            Customer customer = member.read(rows);
            boolean administrator = Boolean.TRUE.equals(isAdministrator.read(rows));
            for (int i = 0; i < lists.size(); i++) {
                if (lists.get(i).contains(administrator)) {
                    membersOfTeam.get(i).add(customer);
                }
            }
        }
        members.forEach((id, membersOfTeam) -> {
            for (int i = 0; i < lists.size(); i++) {
                lists.get(i).setter().accept(Objects.requireNonNull(teams.get(id)), membersOfTeam.get(i));
            }
        });
    }

    /** Returns an empty list for each of the selected lists. */
    private List<List<Customer>> emptyLists() {
        List<List<Customer>> empty = new ArrayList<>();
        lists.forEach(list -> empty.add(new ArrayList<>()));
        return empty;
    }
}
