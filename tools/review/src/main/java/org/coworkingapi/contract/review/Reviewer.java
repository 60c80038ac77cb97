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
import org.coworkingapi.contract.openapi.document.Form;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.Proofs;
import org.coworkingapi.contract.review.diff.Diff;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Impacts;
import org.coworkingapi.contract.review.policy.Objection;
import org.coworkingapi.contract.review.policy.Policy;
import org.coworkingapi.contract.review.policy.Settings;

/** Reviews the change from one document to another. */
public final class Reviewer {

    private final Settings settings;
    private final LocalDate today;
    private final Consumer<String> progress;

    /**
     * @param today decides which announced ends and exceptions have passed
     * @param progress hears what is being done, step by step
     */
    public Reviewer(Settings settings, LocalDate today, Consumer<String> progress) {
        this.settings = settings;
        this.today = today;
        this.progress = progress;
    }

    /**
     * Reviews a proposed document against the released one.
     *
     * @param contracts a folder with a folder for each consumer; empty if no consumer is known
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if one of the files cannot be reviewed
     */
    public Review review(Path root, Path before, Path after, Optional<Path> contracts) {
        progress.accept("reading " + before + " and " + after);
        Aside<Document> reading = Aside.start("contract-review reading", () -> read(after));
        Document old = read(before);
        Document proposed = reading.result();
        progress.accept("comparing");
        Diff diff = Diff.of(old, proposed, today);
        progress.accept("reading contracts");
        Usage usage = contracts
                .map(folder -> Usage.read(folder, old, settings.fieldLists()))
                .orElse(Usage.NONE);
        Map<Change, List<Impact>> impacts = Impacts.of(diff, usage, proposed);
        progress.accept("looking for witnesses, and at the style");
        Aside<List<LintFinding>> style = Aside.start(
                "contract-review lint", () -> Linter.lint(proposed, changed(diff.changes()), settings.idsOfRulesOff()));
        var proofs = Proofs.of(old, proposed, diff.changes());
        progress.accept("judging");
        Policy.Ruling ruling = Policy.judge(settings, today, old, proposed, diff.changes(), impacts);
        List<LintFinding> findings = style.result();
        List<Objection> objections = Stream.concat(ruling.objections().stream(), Policy.ofStyle(findings).stream())
                .toList();
        return new Review(
                root,
                old,
                proposed,
                diff.changes(),
                usage.consumers(),
                impacts,
                proofs,
                ruling.excused(),
                objections,
                findings,
                used(usage),
                fields(usage),
                NotChecked.of(root, proposed, diff.changes(), usage));
    }

    private static Document read(Path path) {
        Document document = Document.read(path);
        Form.check(document);
        return document;
    }

    private static List<ChangedLocation> changed(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.after().stream()
                        .map(location ->
                                new ChangedLocation(location, change.kind().isRemoval())))
                .toList();
    }

    private static Map<OperationName, FieldCount> fields(Usage usage) {
        Map<OperationName, FieldCount> fields = new LinkedHashMap<>();
        usage.operations().forEach(operation -> fields.put(operation.name(), usage.fieldCount(operation)));
        return fields;
    }

    private static List<UsedPlace> used(Usage usage) {
        return usage.rows().stream()
                .map(row -> new UsedPlace(
                        row.operation(),
                        row.status(),
                        row.place(),
                        row.consumers().stream()
                                .map(org.coworkingapi.contract.openapi.consumer.Consumer::name)
                                .toList()))
                .toList();
    }
}
