package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;

/** The assessment of each effect that a change type can have, without conditions such as read-only properties. */
final class AssessmentTable {

    /** A resource with one line for each combination of change type, direction and effect in the test corpus. */
    static final String TABLE = "effects.txt";

    private final List<AssessmentRow> rows = readRows();

    /** An effect that a change type can have in one direction. */
    record AssessmentRow(ChangeType type, Direction direction, Effect effect) implements Comparable<AssessmentRow> {

        CompatibilityRules.Assessment assessment() {
            return CompatibilityRules.assess(type, effect, direction, CompatibilityRules.Conditions.NONE);
        }

        @Override
        public int compareTo(AssessmentRow other) {
            return toString().compareTo(other.toString());
        }

        /** Returns the row as a line of the table. */
        @Override
        public String toString() {
            return type.id() + ' ' + name(direction) + ' ' + name(effect);
        }
    }

    List<AssessmentRow> of(ChangeType type) {
        return rows.stream().filter(row -> row.type() == type).toList();
    }

    /** Returns the distinct verdicts in one direction, separated by slashes, or {@code -} if there are none. */
    String verdicts(ChangeType type, Direction direction) {
        String verdicts = of(type).stream()
                .filter(row -> row.direction() == direction)
                .map(row -> name(row.assessment().verdict()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
        return verdicts.isEmpty() ? "-" : verdicts;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<AssessmentRow> readRows() {
        try (InputStream table = Objects.requireNonNull(AssessmentTable.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(words -> new AssessmentRow(
                            Arrays.stream(ChangeType.values())
                                    .filter(type -> type.id().equals(words[0]))
                                    .findFirst()
                                    .orElseThrow(),
                            Direction.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            Effect.valueOf(words[2].toUpperCase(Locale.ROOT))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
