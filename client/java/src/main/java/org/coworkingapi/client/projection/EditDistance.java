package org.coworkingapi.client.projection;

/** The edit distance between two names. The test kit uses it as well. */
public final class EditDistance {

    private EditDistance() {}

    /** Counts the insertions, deletions, replacements and swaps of adjacent characters (optimal string alignment). */
    public static int between(String first, String second) {
        int[][] rows = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int substitution = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + substitution);
                if (i > 1
                        && j > 1
                        && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[first.length()][second.length()];
    }
}
