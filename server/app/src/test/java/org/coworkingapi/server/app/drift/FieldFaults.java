package org.coworkingapi.server.app.drift;

import static org.coworkingapi.server.app.drift.JsonMutations.each;
import static org.coworkingapi.server.app.drift.JsonMutations.elements;
import static org.coworkingapi.server.app.drift.JsonMutations.list;
import static org.coworkingapi.server.app.drift.JsonMutations.root;
import static org.coworkingapi.server.app.drift.JsonMutations.success;
import static org.coworkingapi.server.app.drift.WireFault.inResponse;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Faults in the bodies of successful responses. */
final class FieldFaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldFaults() {}

    static List<WireFault> all() {
        return List.of(
                fault("renamed", "ProfileSummary is called Summary", rename("ProfileSummary", "Summary")),
                fault(
                        "renamed",
                        "FullName of members is called Name",
                        elements("AllTeamMembers", rename("FullName", "Name"))),
                fault(
                        "renamed",
                        "the misspelt DisableAttendaceDashboard is spelt correctly",
                        rename("DisableAttendaceDashboard", "DisableAttendanceDashboard")),
                fault(
                        "renamed",
                        "Subject of threads begins with a lower-case letter",
                        elements("Threads", rename("Subject", "subject"))),
                fault("dropped", "MaxTeamMemberCount is omitted", team -> team.remove("MaxTeamMemberCount")),
                fault("dropped", "Position of members is omitted where it is null", elements("TeamMembers", member -> {
                    if (member.path("Position").isNull()) {
                        member.remove("Position");
                    }
                })),
                fault("dropped", "Threads is omitted when it is empty", response -> {
                    if (response.path("Threads").isEmpty()) {
                        response.remove("Threads");
                    }
                }),
                fault("null", "Name is null", root("Name", value -> JSON.nullNode())),
                fault("null", "FullName of the last member is null", list("AllTeamMembers", members -> {
                    if (!members.isEmpty()
                            && members.get(members.size() - 1) instanceof ObjectNode last
                            && last.has("FullName")) {
                        last.putNull("FullName");
                    }
                })),
                fault(
                        "null",
                        "an empty list is null",
                        each("ProfileTagsList", tags -> tags.isEmpty() ? JSON.nullNode() : tags)),
                fault(
                        "null",
                        "MaxTeamMemberCount is null although there is a limit",
                        root("MaxTeamMemberCount", value -> JSON.nullNode())),
                fault("retyped", "Id is a string", each("Id", id -> JSON.stringNode(id.asString()))),
                fault(
                        "retyped",
                        "IdString is a number",
                        root("IdString", id -> JSON.numberNode(Long.parseLong(id.asString())))),
                fault(
                        "retyped",
                        "ProfileIsPublic is a string",
                        root("ProfileIsPublic", value -> JSON.stringNode(value.toString()))),
                fault(
                        "retyped",
                        "TeamMembersCount has a fraction",
                        root("TeamMembersCount", count -> JSON.numberNode(count.asInt() + 0.5))),
                fault(
                        "retyped",
                        "ProfileTagsList is a string",
                        root("ProfileTagsList", tags -> JSON.stringNode(tags.toString()))),
                fault(
                        "retyped",
                        "ProfileTags is a list",
                        root("ProfileTags", tags -> JSON.arrayNode().add(tags.asString()))),
                fault("emptied", "TeamMembers is empty", list("TeamMembers", ArrayNode::removeAll)),
                fault("emptied", "RelatedProfiles is empty", list("RelatedProfiles", ArrayNode::removeAll)),
                fault("emptied", "BusinessName is empty", root("BusinessName", name -> JSON.stringNode(""))),
                fault("emptied", "FullName of members is empty", elements("AllTeamMembers", member -> {
                    if (member.has("FullName")) {
                        member.put("FullName", "");
                    }
                })),
                fault(
                        "wrong value",
                        "TeamMembersCount is too high by one",
                        root("TeamMembersCount", count -> JSON.numberNode(count.asInt() + 1))),
                fault(
                        "wrong value",
                        "IsTeamAdministrator is inverted",
                        each("IsTeamAdministrator", value -> JSON.booleanNode(!value.asBoolean()))),
                fault(
                        "wrong value",
                        "Id of the team is too high by one",
                        root("Id", id -> JSON.numberNode(id.asLong() + 1))),
                fault("wrong value", "the last member is missing", list("AllTeamMembers", FieldFaults::removeLast)),
                fault("wrong value", "members are in reverse order", list("AllTeamMembers", FieldFaults::reverse)),
                fault("wrong value", "the first member is duplicated", list("AllTeamMembers", members -> {
                    if (!members.isEmpty()) {
                        members.add(members.get(0).deepCopy());
                    }
                })),
                fault("wrong value", "threads are ordered oldest first", list("Threads", FieldFaults::reverse)),
                fault(
                        "wrong value",
                        "related profiles are in reverse order",
                        list("RelatedProfiles", FieldFaults::reverse)),
                fault(
                        "wrong value",
                        "TeamAdministratorsFullNames contains other names",
                        root(
                                "TeamAdministratorsFullNames",
                                names -> JSON.arrayNode().add("Another Person"))),
                fault(
                        "wrong value",
                        "non-ASCII characters are replaced by question marks",
                        each("FullName", name -> JSON.stringNode(name.asString().replaceAll("[^\\x00-\\x7F]", "?")))),
                fault(
                        "wrong format",
                        "CreatedOn has an offset",
                        root("CreatedOn", time -> JSON.stringNode(time.asString() + "+00:00"))),
                fault("wrong format", "UpdatedOnUtc has no Z", root("UpdatedOnUtc", FieldFaults::withoutLastCharacter)),
                fault("wrong format", "CreatedOn is the time in UTC", success -> {
                    if (success.has("CreatedOn") && success.has("CreatedOnUtc")) {
                        success.put(
                                "CreatedOn",
                                success.get("CreatedOnUtc").asString().replace("Z", ""));
                    }
                }),
                fault(
                        "wrong format",
                        "LastMessage has a space instead of T",
                        elements(
                                "Threads",
                                thread -> root("LastMessage", FieldFaults::withSpace)
                                        .accept(thread))),
                fault(
                        "wrong format",
                        "UniqueId has no hyphens",
                        each("UniqueId", id -> JSON.stringNode(id.asString().replace("-", "")))),
                fault(
                        "wrong format",
                        "Email has no @",
                        each("Email", mail -> JSON.stringNode(mail.asString().replace("@", " at ")))),
                fault(
                        "wrong format",
                        "a discount is above 100",
                        root("DiscountCharges", value -> JSON.numberNode(110))),
                fault(
                        "leaked",
                        "the team has the additional property PasswordHash",
                        team -> team.put("PasswordHash", "$2a$10$")),
                fault(
                        "leaked",
                        "related profiles have the additional property Email",
                        elements("RelatedProfiles", coworker -> coworker.put("Email", "carlos@example.com"))),
                fault(
                        "leaked",
                        "a member who is not an administrator gets AccessCardId",
                        each("AccessCardId", card -> JSON.stringNode("CARD-0001"))));
    }

    private static WireFault fault(String kind, String name, Consumer<ObjectNode> change) {
        return inResponse(kind, name, success(change));
    }

    private static Consumer<ObjectNode> rename(String from, String to) {
        return object -> {
            if (object.has(from)) {
                object.set(to, object.remove(from));
            }
        };
    }

    private static void removeLast(ArrayNode array) {
        if (!array.isEmpty()) {
            array.remove(array.size() - 1);
        }
    }

    private static void reverse(ArrayNode array) {
        for (int i = array.size() - 1; i >= 0; i--) {
            array.add(array.remove(i));
        }
    }

    private static JsonNode withoutLastCharacter(JsonNode text) {
        return JSON.stringNode(text.asString().substring(0, text.asString().length() - 1));
    }

    private static JsonNode withSpace(JsonNode time) {
        return time.isNull() ? time : JSON.stringNode(time.asString().replace('T', ' '));
    }
}
