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
 * An operation that changes reach, before and after.
 *
 * @param links the changes
 * @param runs its lines, those that differ and those that are as before taken together
 */
record PageOperation(String name, String id, Severity weight, String count, List<ChangeLink> links, List<LineRun> runs) {

    private static final int OPERATIONS = 40;
    private static final int LINES = 6_000;
    private static final int LINKS = 20;

    record ChangeLink(int number) {}

    /** @param folded how many lines are folded, as words; empty if they are always shown */
    record LineRun(String folded, List<SchemaRow> rows) {}

    record SchemaRow(
            String mark,
            String word,
            boolean isHead,
            String indent,
            String first,
            String firstType,
            String second,
            String secondType) {}

    /** The operations that changes reach, with the numbers of these: the worst first, each once. */
    static Map<OperationName, List<Integer>> reached(ReviewSummary summary) {
        Map<OperationName, List<Integer>> reached = new TreeMap<>();
        for (int i = 0; i < summary.reviewed().size(); i++) {
            if (summary.reviewed().get(i).severity() != Severity.SILENT) {
                int number = i + 1;
                summary.reviewed()
                        .get(i)
                        .change()
                        .operations()
                        .forEach(operation -> reached.computeIfAbsent(operation, any -> new ArrayList<>())
                                .add(number));
            }
        }
        Map<OperationName, List<Integer>> worstFirst = new LinkedHashMap<>();
        reached.entrySet().stream()
                .sorted(Comparator.comparing(entry -> worst(summary, entry.getValue())))
                .forEach(entry -> worstFirst.put(entry.getKey(), entry.getValue()));
        return worstFirst;
    }

    /** As many as a page can hold. */
    static List<PageOperation> of(Review review, ReviewSummary summary, Map<OperationName, List<Integer>> reached) {
        OperationTree before = new OperationTree(review.before());
        OperationTree after = new OperationTree(review.after());
        List<PageOperation> operations = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<OperationName, List<Integer>> entry : reached.entrySet()) {
            if (operations.size() == OPERATIONS || lines > LINES) {
                break;
            }
            List<DiffLine> own = SideBySideDiff.of(parts(before, entry.getKey()), parts(after, entry.getKey()));
            lines += own.size();
            operations.add(of(entry.getKey(), worst(summary, entry.getValue()), entry.getValue(), own));
        }
        return operations;
    }

    private static Severity worst(ReviewSummary summary, List<Integer> numbers) {
        return summary.reviewed().get(numbers.get(0) - 1).severity();
    }

    private static List<TreeNode> parts(OperationTree sketch, OperationName name) {
        return sketch.of(name).map(TreeNode::children).orElse(List.of());
    }

    private static PageOperation of(OperationName name, Severity severity, List<Integer> numbers, List<DiffLine> lines) {
        return new PageOperation(
                name.toString(),
                name.id(),
                severity,
                Wording.counted(numbers.size(), "change"),
                numbers.stream().limit(LINKS).map(ChangeLink::new).toList(),
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
            String folded = shown[from] ? "" : Wording.counted(to - from, "line") + " as before";
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
