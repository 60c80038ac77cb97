package org.coworkingapi.server.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL expressions that a statement selects. Each has a fixed index and occurs once. */
public final class SelectList {

    /** The alias in a join, such as {@code l} in {@code join location l on l.id = t.location_id}. */
    private static final Pattern ALIAS = Pattern.compile("(\\w+) on ");

    private final List<String> expressions = new ArrayList<>();

    /** Adds the expression unless the list contains it, and returns its index, which starts at 1. */
    int add(String sql) {
        if (!expressions.contains(sql)) {
            expressions.add(sql);
        }
        return expressions.indexOf(sql) + 1;
    }

    /**
     * Returns the statement up to its conditions. It contains only the joins that the selected expressions use. Joins
     * must not change the number of rows.
     *
     * @param table table with its alias, such as {@code team t}
     * @param joins joins in the form {@code join table alias on condition}, which can use the tables of earlier joins
     */
    public String from(String table, String... joins) {
        String selected = expressions.isEmpty() ? "1" : String.join(", ", expressions);
        String usedJoins = "";
        for (int i = joins.length - 1; i >= 0; i--) {
            if (usesTable(joins[i], selected + usedJoins)) {
                usedJoins = " " + joins[i] + usedJoins;
            }
        }
        return "select " + selected + " from " + table + usedJoins;
    }

    private static boolean usesTable(String join, String sql) {
        Matcher alias = ALIAS.matcher(join);
        return alias.find()
                && Pattern.compile("\\b" + alias.group(1) + "\\.").matcher(sql).find();
    }
}
