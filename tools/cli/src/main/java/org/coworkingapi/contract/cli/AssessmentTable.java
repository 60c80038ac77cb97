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
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;

/** How the law judges each kind of change, where nothing guards it. */
final class AssessmentTable {

    /** One line for each kind, direction and effect: those that edits of that kind were seen to have. */
    static final String TABLE = "effects.txt";

    private final List<AssessmentRow> rows = rows();

    /** An effect that a kind of change can have in one direction. */
    record AssessmentRow(ChangeType type, Direction direction, Effect effect) implements Comparable<AssessmentRow> {

        CompatibilityRules.Assessment assessment() {
            return CompatibilityRules.assess(type, effect, direction, CompatibilityRules.Conditions.NONE);
        }

        @Override
        public int compareTo(AssessmentRow other) {
            return toString().compareTo(other.toString());
        }

        /** As the table writes it. */
        @Override
        public String toString() {
            return type.id() + ' ' + name(direction) + ' ' + name(effect);
        }
    }

    List<AssessmentRow> of(ChangeType type) {
        return rows.stream().filter(row -> row.type() == type).toList();
    }

    /** The verdicts in one direction, the usual case as one word; {@code -} if it is not about that direction. */
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

    private static List<AssessmentRow> rows() {
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
