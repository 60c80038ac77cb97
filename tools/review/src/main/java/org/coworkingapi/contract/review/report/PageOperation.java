package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.report.SideBySideDiff.DiffLine;
import org.coworkingapi.contract.review.report.SideBySideDiff.LineMark;

/**
 * An affected operation before and after the changes.
 *
 * @param count the number of changes, such as {@code 3 changes}
 * @param links links to the changes that affect the operation
 * @param runs the lines of the diff, in visible and folded groups
 */
record PageOperation(
        String name, String id, Severity weight, String count, List<ChangeLink> links, List<LineRun> runs) {

    private static final int MAX_OPERATIONS = 40;
    private static final int MAX_LINES = 6_000;
    private static final int MAX_LINKS = 20;

    record ChangeLink(int number) {}

    /** @param folded the number of folded lines as text; empty if the lines are visible */
    record LineRun(String folded, List<SchemaRow> rows) {}

    /**
     * A line of the diff.
     *
     * @param mark the sign of the difference, such as {@code +}
     * @param word the word for the difference, such as {@code added}
     * @param first the name in the old document; empty for an added line
     * @param second the name in the new document; empty for a removed line
     */
    record SchemaRow(
            String mark,
            String word,
            boolean isHead,
            String indent,
            String first,
            String firstType,
            String second,
            String secondType) {}

    /** Returns the affected operations with the numbers of their changes. The worst operations are first. */
    static Map<OperationName, List<Integer>> affectedOperations(ReviewSummary summary) {
        Map<OperationName, List<Integer>> affected = new TreeMap<>();
        for (int i = 0; i < summary.changes().size(); i++) {
            if (summary.changes().get(i).severity() != Severity.SILENT) {
                int number = i + 1;
                summary.changes()
                        .get(i)
                        .change()
                        .operations()
                        .forEach(operation -> affected.computeIfAbsent(operation, key -> new ArrayList<>())
                                .add(number));
            }
        }
        Map<OperationName, List<Integer>> worstFirst = new LinkedHashMap<>();
        affected.entrySet().stream()
                .sorted(Comparator.comparing(entry -> worst(summary, entry.getValue())))
                .forEach(entry -> worstFirst.put(entry.getKey(), entry.getValue()));
        return worstFirst;
    }

    /** Returns the operations on the page, up to the maximum number of operations and lines. */
    static List<PageOperation> of(Review review, ReviewSummary summary, Map<OperationName, List<Integer>> affected) {
        OperationTree before = new OperationTree(review.before());
        OperationTree after = new OperationTree(review.after());
        List<PageOperation> operations = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<OperationName, List<Integer>> entry : affected.entrySet()) {
            if (operations.size() == MAX_OPERATIONS || lines > MAX_LINES) {
                break;
            }
            List<DiffLine> diffLines = SideBySideDiff.of(parts(before, entry.getKey()), parts(after, entry.getKey()));
            lines += diffLines.size();
            operations.add(of(entry.getKey(), worst(summary, entry.getValue()), entry.getValue(), diffLines));
        }
        return operations;
    }

    private static Severity worst(ReviewSummary summary, List<Integer> numbers) {
        return summary.changes().get(numbers.get(0) - 1).severity();
    }

    private static List<TreeNode> parts(OperationTree tree, OperationName name) {
        return tree.of(name).map(TreeNode::children).orElse(List.of());
    }

    private static PageOperation of(
            OperationName name, Severity severity, List<Integer> numbers, List<DiffLine> lines) {
        return new PageOperation(
                name.toString(),
                name.id(),
                severity,
                Wording.counted(numbers.size(), "change"),
                numbers.stream().limit(MAX_LINKS).map(ChangeLink::new).toList(),
                runs(lines));
    }

    private static List<LineRun> runs(List<DiffLine> lines) {
        boolean[] shown = LineFolding.of(lines);
        List<LineRun> lineRuns = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && shown[to] == shown[from]) {
                to++;
            }
            String folded = shown[from] ? "" : Wording.counted(to - from, "line") + " unchanged";
            lineRuns.add(new LineRun(
                    folded,
                    lines.subList(from, to).stream().map(PageOperation::row).toList()));
            from = to;
        }
        return lineRuns;
    }

    private static SchemaRow row(DiffLine line) {
        return new SchemaRow(
                sign(line.mark()),
                Wording.id(line.mark()),
                line.depth() == 0,
                "    ".repeat(line.depth()),
                line.first().map(TreeNode::name).orElse(""),
                line.first().map(PageOperation::type).orElse(""),
                line.second().map(TreeNode::name).orElse(""),
                line.second().map(PageOperation::type).orElse(""));
    }

    private static String sign(LineMark mark) {
        return switch (mark) {
            case SAME -> " ";
            case CHANGED -> "~";
            case ADDED -> "+";
            case REMOVED -> "−";
        };
    }

    private static String type(TreeNode node) {
        return PrintableText.shortened(node.type(), 1_000);
    }
}
