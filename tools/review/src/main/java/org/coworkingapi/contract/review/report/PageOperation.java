package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.report.SideBySide.Line;
import org.coworkingapi.contract.review.report.SideBySide.Mark;

/**
 * An operation that changes reach, before and after.
 *
 * @param links the changes
 * @param runs its lines, those that differ and those that are as before taken together
 */
record PageOperation(String name, String id, Weight weight, String count, List<Link> links, List<Run> runs) {

    private static final int OPERATIONS = 40;
    private static final int LINES = 6_000;
    private static final int LINKS = 20;

    record Link(int number) {}

    /** @param folded how many lines are folded, as words; empty if they are always shown */
    record Run(String folded, List<Row> rows) {}

    record Row(
            String mark,
            String word,
            boolean isHead,
            String indent,
            String first,
            String firstType,
            String second,
            String secondType) {}

    /** The operations that changes reach, with the numbers of these: the worst first, each once. */
    static Map<OperationName, List<Integer>> reached(Summary summary) {
        Map<OperationName, List<Integer>> reached = new TreeMap<>();
        for (int i = 0; i < summary.found().size(); i++) {
            if (summary.found().get(i).weight() != Weight.SILENT) {
                int number = i + 1;
                summary.found()
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
    static List<PageOperation> of(Review review, Summary summary, Map<OperationName, List<Integer>> reached) {
        OperationSketch before = new OperationSketch(review.before());
        OperationSketch after = new OperationSketch(review.after());
        List<PageOperation> operations = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<OperationName, List<Integer>> entry : reached.entrySet()) {
            if (operations.size() == OPERATIONS || lines > LINES) {
                break;
            }
            List<Line> own = SideBySide.of(parts(before, entry.getKey()), parts(after, entry.getKey()));
            lines += own.size();
            operations.add(of(entry.getKey(), worst(summary, entry.getValue()), entry.getValue(), own));
        }
        return operations;
    }

    private static Weight worst(Summary summary, List<Integer> numbers) {
        return summary.found().get(numbers.get(0) - 1).weight();
    }

    private static List<Branch> parts(OperationSketch sketch, OperationName name) {
        return sketch.of(name).map(Branch::children).orElse(List.of());
    }

    private static PageOperation of(OperationName name, Weight weight, List<Integer> numbers, List<Line> lines) {
        return new PageOperation(
                name.toString(),
                name.id(),
                weight,
                Wording.counted(numbers.size(), "change"),
                numbers.stream().limit(LINKS).map(Link::new).toList(),
                runs(lines));
    }

    private static List<Run> runs(List<Line> lines) {
        boolean[] shown = LinesShown.of(lines);
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && shown[to] == shown[from]) {
                to++;
            }
            String folded = shown[from] ? "" : Wording.counted(to - from, "line") + " as before";
            runs.add(new Run(
                    folded,
                    lines.subList(from, to).stream().map(PageOperation::row).toList()));
            from = to;
        }
        return runs;
    }

    private static Row row(Line line) {

        return new Row(
                sign(line.mark()),
                Wording.id(line.mark()),
                line.depth() == 0,
                "    ".repeat(line.depth()),
                line.first().map(Branch::name).orElse(""),
                line.first().map(PageOperation::type).orElse(""),
                line.second().map(Branch::name).orElse(""),
                line.second().map(PageOperation::type).orElse(""));
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case SAME -> " ";
            case CHANGED -> "~";
            case ADDED -> "+";
            case REMOVED -> "−";
        };
    }

    private static String type(Branch branch) {
        return Printable.shortened(branch.type(), 1_000);
    }
}
