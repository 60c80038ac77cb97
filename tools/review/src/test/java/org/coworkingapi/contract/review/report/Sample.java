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
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedPlace;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.counterexample.Witness;
import org.coworkingapi.contract.review.impact.Evidence;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/** A review with something of everything, as a team would meet it. */
final class Sample {

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
    private static final String NOT_FOUND = "Readers do not find any more what they read.";
    private static final String NEVER_MET = "Answers may come that readers never met.";

    private final ReviewBuilder review = new ReviewBuilder(ROOT, BEFORE, AFTER);

    private Sample() {}

    static Review review() {
        Sample sample = new Sample();
        sample.review
                .consumer("booking-app", "Bookings <bookings@desk.example.com>", "java")
                .consumer("directory-page", "Community <community@desk.example.com>", "typescript")
                .consumer("report-job", "", "")
                .consumer("wall-display", "Facilities", "");
        sample.breaks();
        sample.risks();
        sample.harmless();
        sample.rest();
        return sample.review.build();
    }

    private void breaks() {
        Change tags = review.change(
                Kind.PROPERTY_REMOVED,
                "Team.ProfileTags",
                Effect.NONE,
                List.of("{\"type\":\"string\"}", ""),
                TEAM + "/properties/ProfileTags",
                TEAM,
                BREAKING,
                BREAKING,
                reach(GET_TEAMS, "$[*].ProfileTags", BREAKING, NOT_FOUND),
                reach(GET_TEAM, "$.ProfileTags", BREAKING, NOT_FOUND));
        review.impact(tags, 0, Status.UNAFFECTED, Status.UNAFFECTED, "None of its contracts reads it.")
                .impact(
                        tags,
                        1,
                        Status.BREAKS,
                        Status.BREAKS,
                        "It asks for ProfileTags and reads it.",
                        evidence("directory-page/get-team/card.yaml", 9, "fields asks for ProfileTags"),
                        evidence("directory-page/get-team/card.yaml", 17, "reads $.ProfileTags"))
                .impact(
                        tags,
                        2,
                        Status.AT_RISK,
                        Status.UNAFFECTED,
                        "It asks for the whole team.",
                        IntStream.range(1, 8)
                                .mapToObj(number -> evidence(
                                        "report-job/list-teams/page-" + number + ".yaml", 5, "asks for every field"))
                                .toArray(Evidence[]::new))
                .impact(tags, 3, Status.NO_DATA, Status.NO_DATA, "It has no contracts.")
                .proof(
                        tags,
                        new Proof(
                                Optional.of(new Witness(
                                        tags.reaches().get(1),
                                        "{\n  \"Id\" : 55,\n  \"Name\" : \"Tech Innovators\"\n}",
                                        Witness.Side.AFTER,
                                        "$: required property 'ProfileTags' not found")),
                                ""))
                .objection(objection(
                        "unexcused-break",
                        "Team.ProfileTags is gone, and no exception allows it; bring it back, or paste one.",
                        tags));

        Change gone = review.change(
                Kind.OPERATION_REMOVED,
                "DELETE /teams/{teamId}",
                Effect.NARROWS,
                List.of("deleteTeam", ""),
                "/paths/~1teams~1{teamId}/delete",
                "/paths/~1teams~1{teamId}",
                BREAKING,
                BREAKING,
                new Reach(
                        DELETE,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        BREAKING,
                        "Requests that were right are refused."));
        unaffected(gone);
        review.excused(gone, "Nobody called it for a year (Jo, until 2027-01-31).")
                .proof(
                        gone,
                        new Proof(
                                Optional.of(new Witness(
                                        gone.reaches().get(0),
                                        "DELETE /teams/55",
                                        Witness.Side.BEFORE,
                                        "there is no such operation")),
                                ""));

        Change email = review.change(
                Kind.BECAME_NULLABLE,
                "Member.Email",
                Effect.WIDENS,
                List.of("false", "true"),
                "/components/schemas/Member/properties/Email",
                "/components/schemas/Member/properties/Email/nullable",
                BREAKING,
                BREAKING,
                reach(GET_TEAMS, "$[*].Members[*].Email", BREAKING, NEVER_MET),
                reach(GET_TEAM, "$.Members[*].Email", BREAKING, NEVER_MET));
        review.impact(
                        email,
                        0,
                        Status.AT_RISK,
                        Status.BREAKS,
                        "It reads Email, which its generated client takes for never null.",
                        evidence("booking-app/get-team/members.yaml", 21, "reads $.Members[*].Email"))
                .impact(email, 1, Status.UNAFFECTED, Status.UNAFFECTED, "None of its contracts reads it.")
                .impact(
                        email,
                        2,
                        Status.AT_RISK,
                        Status.UNAFFECTED,
                        "It asks for the whole team.",
                        evidence("report-job/list-teams/all.yaml", 5, "asks for every field"))
                .impact(email, 3, Status.NO_DATA, Status.NO_DATA, "It has no contracts.")
                .proof(
                        email,
                        new Proof(
                                Optional.of(new Witness(
                                        email.reaches().get(1),
                                        "{\n  \"Id\" : 55,\n  \"Name\" : \"Tech Innovators\",\n"
                                                + "  \"Members\" : [ {\n    \"Id\" : 101,\n    \"Email\" : null\n  } ]\n}",
                                        Witness.Side.AFTER,
                                        "$.Members[0].Email: null found, string expected")),
                                ""))
                .objection(objection(
                        "unexcused-break",
                        "Member.Email may be null now, and no exception allows it; take it back, or paste one.",
                        email));

        Change notify = review.change(
                Kind.PARAMETER_ADDED_REQUIRED,
                "POST /bookings query parameter notify",
                Effect.NARROWS,
                List.of("", "{\"type\":\"boolean\"}"),
                "",
                "/paths/~1bookings/post/parameters/0",
                BREAKING,
                BREAKING,
                new Reach(
                        BOOK,
                        Direction.REQUEST,
                        Location.parameter("query", "notify"),
                        "$",
                        BREAKING,
                        "Requests that were right are refused."));
        review.impact(
                notify,
                0,
                Status.BREAKS,
                Status.BREAKS,
                "It books without it.",
                evidence("booking-app/create-booking/a-desk.yaml", 4, "sends POST /bookings without notify"));
        for (int consumer = 1; consumer < 4; consumer++) {
            review.impact(notify, consumer, Status.UNAFFECTED, Status.UNAFFECTED, "It does not call it.");
        }
        review.proof(
                        notify,
                        new Proof(
                                Optional.of(new Witness(
                                        notify.reaches().get(0),
                                        "POST /bookings\nContent-Type: application/json\n\n{\"Desk\":4,\"From\":\"2026-03-01T09:00:00Z\"}",
                                        Witness.Side.BEFORE,
                                        "the query parameter notify is missing")),
                                ""))
                .objection(objection(
                        "unexcused-break",
                        "POST /bookings asks for notify, and no exception allows it; make it optional, or paste one.",
                        notify));

        Change status = review.change(
                Kind.ENUM_VALUE_ADDED,
                "Team.Status",
                Effect.WIDENS,
                List.of("", "\"paused\""),
                "",
                TEAM + "/properties/Status/enum/2",
                BREAKING,
                RISKY,
                reach(GET_TEAMS, "$[*].Status", BREAKING, NEVER_MET),
                reach(GET_TEAM, "$.Status", BREAKING, NEVER_MET));
        unaffected(status);
        review.proof(status, new Proof(Optional.empty(), "The answer holds a team inside a team without end."))
                .excused(status, "Consumers were told in May (Community, until 2026-12-31).");
    }

    private void risks() {
        Change id = review.change(
                Kind.OPERATION_ID_CHANGED,
                "GET /teams",
                Effect.NONE,
                List.of("listTeams", "getTeams"),
                "/paths/~1teams/get/operationId",
                "/paths/~1teams/get/operationId",
                NONE,
                BREAKING,
                new Reach(
                        GET_TEAMS,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        NONE,
                        "The same values are accepted, and mean the same."));
        review.impact(id, 0, Status.UNAFFECTED, Status.UNAFFECTED, "It does not call it.")
                .impact(
                        id,
                        1,
                        Status.UNAFFECTED,
                        Status.BREAKS,
                        "It calls listTeams of the generated TypeScript client.",
                        evidence("directory-page/list-teams/page.yaml", 3, "calls GET /teams"))
                .impact(id, 2, Status.UNAFFECTED, Status.UNAFFECTED, "It uses no generated client.")
                .impact(id, 3, Status.NO_DATA, Status.NO_DATA, "It has no contracts.");
        Change limit = review.change(
                Kind.DEFAULT_CHANGED,
                "GET /teams query parameter limit",
                Effect.MOVES,
                List.of("20", "50"),
                "/paths/~1teams/get/parameters/0/schema/default",
                "/paths/~1teams/get/parameters/0/schema/default",
                RISKY,
                NONE,
                new Reach(
                        GET_TEAMS,
                        Direction.REQUEST,
                        Location.parameter("query", "limit"),
                        "$",
                        RISKY,
                        "The same request does something else."));
        unaffected(limit);
        String maxLength = "/components/schemas/Problem/properties/code/maxLength";
        Change code = review.change(
                Kind.MAX_LENGTH_RAISED,
                "Problem.code",
                Effect.WIDENS,
                List.of("40", "60"),
                maxLength,
                maxLength,
                RISKY,
                NONE,
                new Reach(
                        GET_TEAM,
                        Direction.RESPONSE,
                        Location.responseBody("404", "application/problem+json"),
                        "$.code",
                        RISKY,
                        NEVER_MET + " It is an error's, which good clients read with care."));
        unaffected(code);
    }

    private void harmless() {
        unaffected(review.change(
                Kind.PROPERTY_ADDED_OPTIONAL,
                "Team.Slogan",
                Effect.NONE,
                List.of("", "{\"type\":\"string\"}"),
                "",
                TEAM + "/properties/Slogan",
                COMPATIBLE,
                COMPATIBLE,
                reach(
                        GET_TEAM,
                        "$.Slogan",
                        COMPATIBLE,
                        "Nobody has to send it, and readers skip what they do not know.")));
        unaffected(review.change(
                Kind.OPERATION_ADDED,
                "GET /health",
                Effect.WIDENS,
                List.of("", "getHealth"),
                "",
                "/paths/~1health/get",
                COMPATIBLE,
                COMPATIBLE,
                new Reach(
                        HEALTH,
                        Direction.REQUEST,
                        Location.OPERATION,
                        "",
                        COMPATIBLE,
                        "Every request that was right still is.")));
        unaffected(review.change(
                Kind.DOCUMENTATION_CHANGED,
                "query parameter fields",
                Effect.NONE,
                List.of("", ""),
                "/components/parameters/Fields/description",
                "/components/parameters/Fields/description",
                NONE,
                NONE,
                new Reach(
                        GET_TEAM,
                        Direction.REQUEST,
                        Location.parameter("query", "fields"),
                        "",
                        NONE,
                        "The same values are accepted, and mean the same.")));
    }

    private void rest() {
        review.objection(new Objection(
                "version-not-bumped",
                "The version is 1.5.0, and what breaks asks for a new major: 2.0.0 would be right.",
                AFTER.root().at("/info/version").orElseThrow().place(),
                Optional.empty(),
                ""));
        review.lint(new LintFinding(
                        "parameter-description",
                        place("/paths/~1bookings/post/parameters/0"),
                        "POST /bookings query parameter notify",
                        "It has no description; say what it is for.",
                        true,
                        true))
                .lint(new LintFinding(
                        "property-description",
                        place(TEAM + "/properties/Slogan"),
                        "Team.Slogan",
                        "It has no description; say what it is for.",
                        false,
                        true))
                .lint(new LintFinding(
                        "list-pagination",
                        place("/paths/~1teams/get"),
                        "GET /teams",
                        "It answers a list without a way to the next page; add a cursor.",
                        false,
                        false));
        for (String field : List.of("$[*].Id", "$[*].Name", "$[*].ProfileTags", "$[*].Status")) {
            review.usage(new UsedPlace(
                    GET_TEAMS,
                    "200",
                    field,
                    field.endsWith("Name") ? List.of("directory-page", "report-job") : List.of("report-job")));
        }
        review.usage(new UsedPlace(GET_TEAMS, "200", "$[*].Website", List.of()))
                .usage(new UsedPlace(GET_TEAM, "", "query parameter fields", List.of("directory-page")))
                .usage(new UsedPlace(GET_TEAM, "200", "$.ProfileTags", List.of("directory-page")))
                .usage(new UsedPlace(GET_TEAM, "200", "$.Members[*].Email", List.of("booking-app")))
                .usage(new UsedPlace(GET_TEAM, "200", "$.CreatedOn", List.of()))
                .usage(new UsedPlace(GET_TEAM, "200", "header ETag", List.of()))
                .usage(new UsedPlace(GET_TEAM, "404", "$.detail", List.of()))
                .notChecked("Whether the server does what the document says.")
                .notChecked("Descriptions: two of them changed, and what they promise is for a human to judge.");
    }

    private void unaffected(Change change) {
        for (int consumer = 0; consumer < 3; consumer++) {
            review.impact(change, consumer, Status.UNAFFECTED, Status.UNAFFECTED, "None of its contracts touches it.");
        }
        review.impact(change, 3, Status.NO_DATA, Status.NO_DATA, "It has no contracts.");
    }

    private static Reach reach(OperationName operation, String path, Verdict verdict, String reason) {
        return new Reach(operation, Direction.RESPONSE, BODY, path, verdict, reason);
    }

    private static Evidence evidence(String file, int line, String what) {
        return new Evidence(new Place(ROOT.resolve("contracts").resolve(file), line, ""), what);
    }

    private static Place place(String pointer) {
        return AFTER.root().at(pointer).orElseThrow().place();
    }

    private static Objection objection(String id, String sentence, Change change) {
        return new Objection(
                id,
                sentence,
                change.place(),
                Optional.of(change),
                "- change: '" + change.key()
                        + "'\n  reason: why it is right\n  owner: who answers for it\n  until: 2026-12-31\n");
    }
}
