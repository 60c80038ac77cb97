package org.coworkingapi.contract.review.report;

import java.util.List;
import org.coworkingapi.contract.review.report.SideBySideDiff.DiffLine;
import org.coworkingapi.contract.review.report.SideBySideDiff.LineMark;

/**
 * Selects the lines of a diff to show: changed lines, their parents and neighbours. Fewer than four unchanged lines are
 * not folded.
 */
final class LineFolding {

    private static final int NEIGHBOURS = 1;
    private static final int MIN_FOLDED = 4;

    private LineFolding() {}

    static boolean[] of(List<DiffLine> lines) {
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < shown.length; i++) {
            if (lines.get(i).mark() != LineMark.SAME) {
                for (int near = Math.max(0, i - NEIGHBOURS);
                        near <= Math.min(shown.length - 1, i + NEIGHBOURS);
                        near++) {
                    shown[near] = true;
                }
                showParents(lines, shown, i);
            }
        }
        int start = 0;
        for (int i = 0; i <= shown.length; i++) {
            if (i == shown.length || shown[i]) {
                for (int gap = start; gap < i && i - start < MIN_FOLDED; gap++) {
                    shown[gap] = true;
                }
                start = i + 1;
            }
        }
        return shown;
    }

    private static void showParents(List<DiffLine> lines, boolean[] shown, int from) {
        int depth = lines.get(from).depth();
        for (int i = from - 1; i >= 0 && depth > 0; i--) {
            if (lines.get(i).depth() < depth) {
                depth = lines.get(i).depth();
                shown[i] = true;
            }
        }
    }
}
