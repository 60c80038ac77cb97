package org.coworkingapi.contract.tests.parcels;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unified diff of one file. The text before the diff describes it. */
record Patch(String text) {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+).*");

    /** Returns the first line of the description. */
    String description() {
        return text.lines().findFirst().orElse("");
    }

    /** Returns the changed file. */
    String applyTo(String source) {
        List<String> lines = source.lines().toList();
        List<String> result = new ArrayList<>();
        int position = 0;
        boolean isInHunk = false;
        for (String line : text.lines().toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                isInHunk = true;
                int start = Integer.parseInt(hunk.group(1)) - 1;
                result.addAll(lines.subList(position, start));
                position = start;
            } else if (isInHunk && line.startsWith("+")) {
                result.add(line.substring(1));
            } else if (isInHunk && (line.startsWith("-") || line.startsWith(" ") || line.isEmpty())) {
                String expected = line.isEmpty() ? "" : line.substring(1);
                if (!lines.get(position).equals(expected)) {
                    throw new IllegalArgumentException("Line " + (position + 1) + " is '" + lines.get(position)
                            + "', but must be '" + expected + "'");
                }
                if (!line.startsWith("-")) {
                    result.add(expected);
                }
                position++;
            }
        }
        result.addAll(lines.subList(position, lines.size()));
        return String.join("\n", result) + '\n';
    }
}
