package org.coworkingapi.contract.review.report;

import static org.coworkingapi.contract.review.change.Verdict.BREAKING;
import static org.coworkingapi.contract.review.change.Verdict.COMPATIBLE;
import static org.coworkingapi.contract.review.change.Verdict.NONE;
import static org.coworkingapi.contract.review.change.Verdict.RISKY;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedLocation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.impact.UsageEvidence;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.policy.SettingsHint;

/** A realistic review that covers all parts of the reports. */
final class SampleReview {

    static final Path ROOT = Path.of("src/test/resources/report");
    static final Document BEFORE = Document.read(ROOT.resolve("api/releases/1.4.0.yaml"));
    static final Document AFTER = Document.read(ROOT.resolve("api/openapi.yaml"));

    private static final String TEAM = "/components/schemas/Team";
    private static final OperationName GET_TEAM = new OperationName("GET", "/teams/{teamId}", "getTeam");
    private static final OperationName GET_TEAMS = new OperationName("GET", "/teams", "getTeams");
    private static final OperationName BOOK = new OperationName("POST", "/bookings", "createBooking");
    private static final OperationName DELETE = new OperationName("DELETE", "/teams/{teamId}", "deleteTeam");
    private static final OperationName HEALTH = new OperationName("GET", "/health", "getHealth");
    private static final Location BODY = Location.responseBody("200", "application/json");
    private static final String NOT_RECEIVED = "Consumers no longer receive the removed part.";
    private static final String NEW_RESPONSES =
            "Consumers may now receive responses that are not valid in the old document.";

    private final ReviewBuilder review = new ReviewBuilder(ROOT, BEFORE, AFTER);

    private SampleReview() {}

    static Review review() {
        SampleReview sampleReview = new SampleReview();
        sampleReview
                .review
                .consumer("booking-app", "Bookings <bookings@desk.example.com>", "java")
                .consumer("directory-page", "Community <community@desk.example.com>", "typescript")
                .consumer("report-job", "", "")
                .consumer("wall-display", "Facilities", "");
        sampleReview.addBreakingChanges();
        sampleReview.addRiskyChanges();
        sampleReview.addHarmlessChanges();
        sampleReview.addFindingsAndUsage();
        return sampleReview.review.build();
    }

    private void addBreakingChanges() {
        Change tags = review.change(
                ChangeType.PROPERTY_REMOVED,
                "Team.ProfileTags",
                Effect.NONE,
                List.of("{\"type\":\"string\"}", ""),
                TEAM + "/properties/ProfileTags",
                TEAM,
                BREAKING,
                BREAKING,
                affectedLocation(GET_TEAMS, "$[*].ProfileTags", BREAKING, NOT_RECEIVED),
                affectedLocation(GET_TEAM, "$.ProfileTags", BREAKING, NOT_RECEIVED));
        review.hint(tags, "Was ProfileTags renamed to Slogan?");
        review.impact(tags, 0, ImpactStatus.UNAFFECTED, ImpactStatus.UNAFFECTED, "Its contracts do not read it.")
                .impact(
                        tags,
                        1,
                        ImpactStatus.BREAKS,
                        ImpactStatus.BREAKS,
                        "It requests and reads ProfileTags.",
                        evidence("directory-page/get-team/card.yaml", 9, "fields requests ProfileTags"),
                        evidence("directory-page/get-team/card.yaml", 17, "reads $.ProfileTags"))
                .impact(
                        tags,
                        2,
                        ImpactStatus.AT_RISK,
                        ImpactStatus.UNAFFECTED,
                        "It requests all fields of the team.",
                        IntStream.range(1, 8)
                                .mapToObj(number -> evidence(
                                        "report-job/list-teams/page-" + number + ".yaml", 5, "requests all fields"))
                                .toArray(UsageEvidence[]::new))
                .impact(tags, 3, ImpactStatus.NO_DATA, ImpactStatus.NO_DATA, "It has no contracts.")
                .searchResult(
                        tags,
                        new SearchResult(
                                Optional.of(new Counterexample(
                                        tags.affectedLocations().get(1),
                                        "{\n  \"Id\" : 55,\n  \"Name\" : \"Tech Innovators\"\n}",
                                        Counterexample.DocumentVersion.AFTER,
                                        "$: required property 'ProfileTags' not found")),
                                ""))
                .violation(violation(
                        "unexcused-break",
                        "Team.ProfileTags was removed. It breaks directory-page. Revert the change, or add an exception.",
                        tags));

        Change removal = review.change(
                ChangeType.OPERATION_REMOVED,
                "DELETE /teams/{teamId}",
                Effect.NARROWS,
                List.of("deleteTeam", ""),
                "/paths/~1teams~1{teamId}/delete",
                "/paths/~1teams~1{teamId}",
                BREAKING,
                BREAKING,
                new AffectedLocation(
                        DELETE,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        BREAKING,
                        "Requests that were valid are now rejected."));
        addUnaffectedConsumers(removal);
        review.exceptionReason(removal, "It was unused for a year (Jo, until 2027-01-31).")
                .searchResult(
                        removal,
                        new SearchResult(
                                Optional.of(new Counterexample(
                                        removal.affectedLocations().get(0),
                                        "DELETE /teams/55",
                                        Counterexample.DocumentVersion.BEFORE,
                                        "The new document has no operation DELETE /teams/55.")),
                                ""));

        Change email = review.change(
                ChangeType.BECAME_NULLABLE,
                "Member.Email",
                Effect.WIDENS,
                List.of("false", "true"),
                "/components/schemas/Member/properties/Email",
                "/components/schemas/Member/properties/Email/nullable",
                BREAKING,
                BREAKING,
                affectedLocation(GET_TEAMS, "$[*].Members[*].Email", BREAKING, NEW_RESPONSES),
                affectedLocation(GET_TEAM, "$.Members[*].Email", BREAKING, NEW_RESPONSES));
        review.impact(
                        email,
                        0,
                        ImpactStatus.AT_RISK,
                        ImpactStatus.BREAKS,
                        "It reads Email, which is never null in its generated client.",
                        evidence("booking-app/get-team/members.yaml", 21, "reads $.Members[*].Email"))
                .impact(
                        email,
                        1,
                        ImpactStatus.BREAKS_BY_OWN_TEST,
                        ImpactStatus.UNAFFECTED,
                        "The consumer's own test fails with such a response: TypeError: Email is null.",
                        evidence(
                                "directory-page/variations.yaml",
                                12,
                                "breaks with 'null Members.Email' of get-team/card"))
                .impact(
                        email,
                        2,
                        ImpactStatus.PROVED_TOLERANT,
                        ImpactStatus.UNAFFECTED,
                        "The consumer's own test passes with such a response.",
                        evidence("report-job/variations.yaml", 8, "tolerates 'null Members.Email' of list-teams/all"))
                .impact(email, 3, ImpactStatus.NO_DATA, ImpactStatus.NO_DATA, "It has no contracts.")
                .searchResult(
                        email,
                        new SearchResult(
                                Optional.of(new Counterexample(
                                        email.affectedLocations().get(1),
                                        "{\n  \"Id\" : 55,\n  \"Name\" : \"Tech Innovators\",\n"
                                                + "  \"Members\" : [ {\n    \"Id\" : 101,\n    \"Email\" : null\n  } ]\n}",
                                        Counterexample.DocumentVersion.AFTER,
                                        "$.Members[0].Email: null found, string expected")),
                                ""))
                .violation(violation(
                        "unexcused-break",
                        "Member.Email became nullable. It breaks booking-app. Revert the change, or add an exception.",
                        email));

        Change notify = review.change(
                ChangeType.PARAMETER_ADDED_REQUIRED,
                "POST /bookings query parameter notify",
                Effect.NARROWS,
                List.of("", "{\"type\":\"boolean\"}"),
                "",
                "/paths/~1bookings/post/parameters/0",
                BREAKING,
                BREAKING,
                new AffectedLocation(
                        BOOK,
                        Direction.REQUEST,
                        Location.parameter("query", "notify"),
                        "$",
                        BREAKING,
                        "Requests that were valid are now rejected."));
        review.impact(
                notify,
                0,
                ImpactStatus.BREAKS,
                ImpactStatus.BREAKS,
                "Its requests do not contain the parameter.",
                evidence("booking-app/create-booking/a-desk.yaml", 4, "sends POST /bookings without notify"));
        for (int consumer = 1; consumer < 4; consumer++) {
            review.impact(
                    notify,
                    consumer,
                    ImpactStatus.UNAFFECTED,
                    ImpactStatus.UNAFFECTED,
                    "It does not call the operation.");
        }
        review.searchResult(
                        notify,
                        new SearchResult(
                                Optional.of(new Counterexample(
                                        notify.affectedLocations().get(0),
                                        "POST /bookings\nContent-Type: application/json\n\n{\"Desk\":4,\"From\":\"2026-03-01T09:00:00Z\"}",
                                        Counterexample.DocumentVersion.BEFORE,
                                        "the query parameter notify is missing")),
                                ""))
                .violation(violation(
                        "unexcused-break",
                        "POST /bookings query parameter notify was added and is required. It breaks booking-app. Make it optional, or add an exception.",
                        notify));

        Change status = review.change(
                ChangeType.ENUM_VALUE_ADDED,
                "Team.Status",
                Effect.WIDENS,
                List.of("", "\"paused\""),
                "",
                TEAM + "/properties/Status/enum/2",
                BREAKING,
                RISKY,
                affectedLocation(GET_TEAMS, "$[*].Status", BREAKING, NEW_RESPONSES),
                affectedLocation(GET_TEAM, "$.Status", BREAKING, NEW_RESPONSES));
        addUnaffectedConsumers(status);
        review.searchResult(status, new SearchResult(Optional.empty(), "The response contains a recursive schema."))
                .exceptionReason(status, "Consumers were told in May (Community, until 2026-12-31).");
    }

    private void addRiskyChanges() {
        Change id = review.change(
                ChangeType.OPERATION_ID_CHANGED,
                "GET /teams",
                Effect.NONE,
                List.of("listTeams", "getTeams"),
                "/paths/~1teams/get/operationId",
                "/paths/~1teams/get/operationId",
                NONE,
                BREAKING,
                new AffectedLocation(
                        GET_TEAMS,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        NONE,
                        "The accepted values and their meaning are unchanged."));
        review.impact(id, 0, ImpactStatus.UNAFFECTED, ImpactStatus.UNAFFECTED, "It does not call the operation.")
                .impact(
                        id,
                        1,
                        ImpactStatus.UNAFFECTED,
                        ImpactStatus.BREAKS,
                        "It calls listTeams of the generated TypeScript client.",
                        evidence("directory-page/list-teams/page.yaml", 3, "calls GET /teams"))
                .impact(id, 2, ImpactStatus.UNAFFECTED, ImpactStatus.UNAFFECTED, "It uses no generated client.")
                .impact(id, 3, ImpactStatus.UNAFFECTED, ImpactStatus.NO_DATA, "It has no contracts.");
        Change limit = review.change(
                ChangeType.DEFAULT_CHANGED,
                "GET /teams query parameter limit",
                Effect.MOVES,
                List.of("20", "50"),
                "/paths/~1teams/get/parameters/0/schema/default",
                "/paths/~1teams/get/parameters/0/schema/default",
                RISKY,
                NONE,
                new AffectedLocation(
                        GET_TEAMS,
                        Direction.REQUEST,
                        Location.parameter("query", "limit"),
                        "$",
                        RISKY,
                        "The same request now has another meaning."));
        addUnaffectedConsumers(limit);
        String maxLength = "/components/schemas/Problem/properties/code/maxLength";
        Change code = review.change(
                ChangeType.MAX_LENGTH_RAISED,
                "Problem.code",
                Effect.WIDENS,
                List.of("40", "60"),
                maxLength,
                maxLength,
                RISKY,
                NONE,
                new AffectedLocation(
                        GET_TEAM,
                        Direction.RESPONSE,
                        Location.responseBody("404", "application/problem+json"),
                        "$.code",
                        RISKY,
                        NEW_RESPONSES + " Changes of error responses are rated as risky."));
        addUnaffectedConsumers(code);
    }

    private void addHarmlessChanges() {
        addUnaffectedConsumers(review.change(
                ChangeType.PROPERTY_ADDED_OPTIONAL,
                "Team.Slogan",
                Effect.NONE,
                List.of("", "{\"type\":\"string\"}"),
                "",
                TEAM + "/properties/Slogan",
                COMPATIBLE,
                COMPATIBLE,
                affectedLocation(
                        GET_TEAM,
                        "$.Slogan",
                        COMPATIBLE,
                        "Senders may omit the added part, and readers ignore unknown parts.")));
        addUnaffectedConsumers(review.change(
                ChangeType.OPERATION_ADDED,
                "GET /health",
                Effect.WIDENS,
                List.of("", "getHealth"),
                "",
                "/paths/~1health/get",
                COMPATIBLE,
                COMPATIBLE,
                new AffectedLocation(
                        HEALTH,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        COMPATIBLE,
                        "Requests that were valid are still accepted.")));
        addUnaffectedConsumers(review.change(
                ChangeType.DOCUMENTATION_CHANGED,
                "query parameter fields",
                Effect.NONE,
                List.of("", ""),
                "/components/parameters/Fields/description",
                "/components/parameters/Fields/description",
                NONE,
                NONE,
                new AffectedLocation(
                        GET_TEAM,
                        Direction.REQUEST,
                        Location.parameter("query", "fields"),
                        "",
                        NONE,
                        "The accepted values and their meaning are unchanged.")));
    }

    private void addFindingsAndUsage() {
        review.violation(new PolicyViolation(
                "major-not-bumped",
                "The version changed from 1.4.0 to 1.5.0, but 5 changes are breaking; use 2.0.0.",
                AFTER.root().at("/info/version").orElseThrow().location(),
                Optional.empty(),
                ""));
        review.lint(new LintFinding(
                        "parameter-description",
                        location("/paths/~1bookings/post/parameters/0"),
                        "POST /bookings query parameter notify",
                        "It has no description; add one.",
                        true,
                        true))
                .lint(new LintFinding(
                        "property-description",
                        location(TEAM + "/properties/Slogan"),
                        "Team.Slogan",
                        "It has no description; add one.",
                        false,
                        true))
                .lint(new LintFinding(
                        "list-pagination",
                        location("/paths/~1teams/get"),
                        "GET /teams",
                        "The response is a list without pagination; add a cursor.",
                        false,
                        false));
        for (String field : List.of("$[*].Id", "$[*].Name", "$[*].ProfileTags", "$[*].Status")) {
            review.usage(new UsedLocation(
                    GET_TEAMS,
                    "200",
                    field,
                    field.endsWith("Name") ? List.of("directory-page", "report-job") : List.of("report-job")));
        }
        review.usage(new UsedLocation(GET_TEAMS, "200", "$[*].Website", List.of()))
                .usage(new UsedLocation(GET_TEAM, "", "query parameter fields", List.of("directory-page")))
                .usage(new UsedLocation(GET_TEAM, "200", "$.ProfileTags", List.of("directory-page")))
                .usage(new UsedLocation(GET_TEAM, "200", "$.Members[*].Email", List.of("booking-app")))
                .usage(new UsedLocation(GET_TEAM, "200", "$.CreatedOn", List.of()))
                .usage(new UsedLocation(GET_TEAM, "200", "header ETag", List.of()))
                .usage(new UsedLocation(GET_TEAM, "404", "$.detail", List.of()))
                .settingsHint(new SettingsHint(
                        "The verdict for enum-value-added at /rooms/** matches no change; remove it if it is no longer needed.",
                        new SourceLocation(ROOT.resolve("api/review.yaml"), 4, "")))
                .notChecked("The conformance of the server to the document.")
                .notChecked("The meaning of changed descriptions (2 locations).");
    }

    private void addUnaffectedConsumers(Change change) {
        for (int consumer = 0; consumer < 3; consumer++) {
            review.impact(
                    change,
                    consumer,
                    ImpactStatus.UNAFFECTED,
                    ImpactStatus.UNAFFECTED,
                    "Its contracts do not use the location.");
        }
        review.impact(change, 3, ImpactStatus.NO_DATA, ImpactStatus.NO_DATA, "It has no contracts.");
    }

    private static AffectedLocation affectedLocation(
            OperationName operation, String path, Verdict verdict, String reason) {
        return new AffectedLocation(operation, Direction.RESPONSE, BODY, path, verdict, reason);
    }

    private static UsageEvidence evidence(String file, int line, String what) {
        return new UsageEvidence(new SourceLocation(ROOT.resolve("contracts").resolve(file), line, ""), what);
    }

    private static SourceLocation location(String pointer) {
        return AFTER.root().at(pointer).orElseThrow().location();
    }

    private static PolicyViolation violation(String id, String sentence, Change change) {
        return new PolicyViolation(
                id,
                sentence,
                change.location(),
                Optional.of(change),
                "- key: '" + change.key()
                        + "'\n  reason: the reason\n  owner: the responsible team\n  until: 2026-12-31\n");
    }
}
