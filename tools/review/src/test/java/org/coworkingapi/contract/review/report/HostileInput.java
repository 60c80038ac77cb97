package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
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
import tools.jackson.databind.json.JsonMapper;

/** A review in which each name, value and sentence is an injection attempt. */
final class HostileInput {

    /** A name with line breaks, control characters, markup, mentions, build commands, and characters invalid in XML. */
    static final String NAME =
            "x</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'`|*_{}[]{{name}}{{{name}}}"
                    + "\n::error file=a::b\r\n  ::set-output name=a::b\n##[error]c ##vso[task.complete]d\n"
                    + "# h\n- [ ] e\n| a | b |\n```\n~~~\n</details>\n"
                    + "--> ]]> @octocat #1 owner/repo#2 https://evil.example www.evil.example a@b.example $x$ :tada: &lt; &amp;"
                    + "\u001b[31mred\u001b[0m \u0007\u0000\u0008 \u202egnp.exe \u2028\u2029\u0085 \ud800 \uffff \u200b \ud83d\ude00 ı İ";

    private static final Path ROOT = Path.of("hostile").toAbsolutePath();

    private HostileInput() {}

    static Review review() {
        Document before = document("1");
        Document after = document("2");
        ReviewBuilder review = new ReviewBuilder(ROOT, before, after)
                .consumer(NAME, NAME, NAME)
                .consumer("other", "", "");
        OperationName operation = new OperationName("GET", "/" + NAME, NAME);
        AffectedLocation affectedLocation = new AffectedLocation(
                operation,
                Direction.RESPONSE,
                Location.responseHeader("200", NAME),
                "$." + NAME,
                Verdict.BREAKING,
                NAME);
        for (ChangeType type :
                List.of(ChangeType.TYPE_REPLACED, ChangeType.PATTERN_CHANGED, ChangeType.EXTENSION_CHANGED)) {
            Verdict verdict = switch (type) {
                case TYPE_REPLACED -> Verdict.BREAKING;
                case PATTERN_CHANGED -> Verdict.RISKY;
                default -> Verdict.NONE;
            };
            Change change = review.change(
                    type,
                    NAME,
                    Effect.REPLACES,
                    List.of(NAME, NAME),
                    "/components",
                    "/components/schemas",
                    verdict,
                    verdict,
                    affectedLocation);
            review.impact(
                            change,
                            0,
                            ImpactStatus.BREAKS,
                            ImpactStatus.BREAKS,
                            NAME,
                            new UsageEvidence(new SourceLocation(ROOT.resolve("contracts"), 3, "/" + NAME), NAME))
                    .impact(change, 1, ImpactStatus.NO_DATA, ImpactStatus.NO_DATA, NAME)
                    .searchResult(
                            change,
                            new SearchResult(
                                    Optional.of(new Counterexample(
                                            affectedLocation, NAME, Counterexample.DocumentVersion.BEFORE, NAME)),
                                    ""))
                    .violation(
                            new PolicyViolation("unexcused-break", NAME, change.location(), Optional.of(change), NAME));
        }
        Change allowed = review.change(
                ChangeType.DEFAULT_CHANGED,
                NAME,
                Effect.MOVES,
                List.of(NAME, NAME),
                "/info",
                "/info",
                Verdict.BREAKING,
                Verdict.NONE);
        return review.exceptionReason(allowed, NAME)
                .searchResult(allowed, new SearchResult(Optional.empty(), NAME))
                .violation(new PolicyViolation("version-not-bumped", NAME, allowed.location(), Optional.empty(), NAME))
                .lint(new LintFinding(NAME, allowed.location(), NAME, NAME, true, true))
                .lint(new LintFinding(NAME, allowed.location(), NAME, NAME, false, false))
                .usage(new UsedLocation(operation, NAME, NAME, List.of(NAME)))
                .usage(new UsedLocation(operation, "", NAME, List.of()))
                .notChecked(NAME)
                .build();
    }

    private static Document document(String type) {
        String name = JsonMapper.shared().writeValueAsString(NAME);
        String path = JsonMapper.shared().writeValueAsString('/' + NAME);
        return Document.of(NodeReader.of(ROOT.resolve("api.json"), """
                {"openapi": "3.1.0", "info": {"title": %1$s, "version": %1$s},
                 "paths": {%2$s: {"get": {"operationId": %1$s, "tags": [%1$s], "security": [{%1$s: [%1$s]}],
                  "parameters": [{"in": "query", "name": %1$s, "schema": {"type": "string", "pattern": %1$s}}],
                  "responses": {"200": {"headers": {%1$s: {"schema": {"type": "string"}}},
                   "content": {%1$s: {"schema": {"$ref": "#/components/schemas/A"}}}}}}}},
                 "components": {"schemas": {"A": {"type": "object", "properties": {%1$s: {"type": "string", "enum": [%1$s, "%3$s"]}}}}}}
                """.formatted(name, path, type)));
    }
}
