package org.coworkingapi.client.test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.RelatedProfilesFields;
import org.coworkingapi.client.model.TeamFields;

/** An operation of the spec. */
enum Operation {
    GET_TEAM_PROFILE("getTeamProfile", "team", ErrorCode.TEAM_NOT_FOUND, TeamFields.ALL),
    GET_RELATED_PROFILES("getRelatedProfiles", "coworker", ErrorCode.COWORKER_NOT_FOUND, RelatedProfilesFields.ALL);

    private final String id;
    private final String noun;
    private final ErrorCode notFoundCode;
    private final List<? extends Field<?>> fields;
    private final Pattern path;

    Operation(String id, String noun, ErrorCode notFoundCode, List<? extends Field<?>> fields) {
        this.id = id;
        this.noun = noun;
        this.notFoundCode = notFoundCode;
        this.fields = fields;
        this.path = Pattern.compile(Spec.template(id).replaceFirst("\\{\\w+}", "([1-9][0-9]{0,18})"));
    }

    /** Returns the operation whose contracts are in a folder of this name; empty if there is none. */
    static Optional<Operation> ofFolder(String folder) {
        return List.of(values()).stream()
                .filter(operation -> operation.folder().equals(folder))
                .findFirst();
    }

    /** Returns the operationId. */
    String id() {
        return id;
    }

    /** Returns the name of the folder for contracts: the operationId in kebab-case. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the noun for the resource, such as {@code team}. The method that stubs the operation has the same name.
     */
    String noun() {
        return noun;
    }

    /** Returns the error code for unknown ids. */
    ErrorCode notFoundCode() {
        return notFoundCode;
    }

    /** Returns the fields of the response, in the order of the spec. */
    List<? extends Field<?>> fields() {
        return fields;
    }

    /** Returns the id in a path of this operation; empty for other paths and invalid ids. */
    OptionalLong idIn(String requested) {
        Matcher matcher = path.matcher(requested);
        try {
            return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
