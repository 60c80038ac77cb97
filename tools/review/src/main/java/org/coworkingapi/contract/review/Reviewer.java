package org.coworkingapi.contract.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.ChangedLocation;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.lint.Linter;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.StructureValidator;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.CounterexampleSearch;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactAnalyzer;
import org.coworkingapi.contract.review.policy.Policy;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.review.policy.SettingsHint;

/** Reviews the changes between two OpenAPI documents. */
public final class Reviewer {

    private final ReviewSettings settings;
    private final LocalDate today;
    private final Consumer<String> progress;

    /**
     * @param today the date that decides which sunsets have passed and which exceptions have expired
     * @param progress receives the name of each step
     */
    public Reviewer(ReviewSettings settings, LocalDate today, Consumer<String> progress) {
        this.settings = settings;
        this.today = today;
        this.progress = progress;
    }

    /**
     * Reviews a proposed document against the released one.
     *
     * @param contracts a folder with one folder for each consumer; may be empty
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a file is unreadable or invalid
     */
    public Review review(Path root, Path before, Path after, Optional<Path> contracts) {
        return review(root, DocumentSource.onDisk(before), DocumentSource.onDisk(after), contracts);
    }

    /**
     * Reviews a proposed document against the released one.
     *
     * @param contracts a folder with one folder for each consumer; may be empty
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a file is unreadable or invalid
     */
    public Review review(Path root, DocumentSource before, DocumentSource after, Optional<Path> contracts) {
        return BackgroundTask.start("contract-review", () -> compare(root, before, after, contracts))
                .join();
    }

    private Review compare(Path root, DocumentSource before, DocumentSource after, Optional<Path> contracts) {
        progress.accept("reading " + before + " and " + after);
        BackgroundTask<Document> reading = BackgroundTask.start("contract-review reading", () -> read(after));
        Document old = read(before);
        Document proposed = reading.join();
        progress.accept("comparing");
        DocumentDiff diff = DocumentDiff.of(old, proposed, today, settings.verdicts());
        progress.accept("reading contracts");
        Usage usage = contracts
                .map(folder -> Usage.read(folder, old, settings.fieldLists()))
                .orElse(Usage.NONE);
        Map<Change, List<Impact>> impacts = ImpactAnalyzer.of(diff, usage, proposed);
        progress.accept("searching for counterexamples and checking the style");
        BackgroundTask<List<LintFinding>> linting = BackgroundTask.start(
                "contract-review lint",
                () -> Linter.lint(proposed, changedLocations(diff.changes()), settings.idsOfDisabledRules()));
        var searchResults = CounterexampleSearch.of(old, proposed, diff.changes());
        progress.accept("checking the policy");
        Policy.PolicyResult result = Policy.evaluate(settings, today, old, proposed, diff.changes(), impacts);
        List<LintFinding> findings = linting.join();
        List<PolicyViolation> violations = Stream.concat(
                        result.violations().stream(), Policy.ofStyle(findings).stream())
                .toList();
        return new Review(
                root,
                old,
                proposed,
                diff.changes(),
                usage.consumers(),
                impacts,
                searchResults,
                result.exceptionReasons(),
                violations,
                findings,
                usedLocations(usage),
                fieldCounts(usage),
                diff.hints(),
                SettingsHint.of(settings, diff.changes()),
                Stream.of(
                                UncomparedParts.of(old).stream(),
                                UncomparedParts.of(proposed).stream(),
                                ReviewLimitations.of(root, proposed, diff.changes(), usage).stream())
                        .flatMap(sentences -> sentences)
                        .distinct()
                        .toList());
    }

    private static Document read(DocumentSource source) {
        Document document = Document.read(source);
        StructureValidator.check(document);
        return document;
    }

    private static List<ChangedLocation> changedLocations(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.after().stream()
                        .map(location ->
                                new ChangedLocation(location, change.type().isRemoval())))
                .toList();
    }

    private static Map<OperationName, FieldCount> fieldCounts(Usage usage) {
        Map<OperationName, FieldCount> counts = new LinkedHashMap<>();
        usage.operations().forEach(operation -> counts.put(operation.name(), usage.fieldCount(operation)));
        return counts;
    }

    private static List<UsedLocation> usedLocations(Usage usage) {
        return usage.rows().stream()
                .map(row -> new UsedLocation(
                        row.operation(),
                        row.status(),
                        row.label(),
                        row.consumers().stream()
                                .map(org.coworkingapi.contract.openapi.consumer.Consumer::name)
                                .toList()))
                .toList();
    }
}
