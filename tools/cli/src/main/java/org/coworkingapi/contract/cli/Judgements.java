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
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;

/** How the law judges each kind of change, where nothing guards it. */
final class Judgements {

    /** One line for each kind, direction and effect: those that edits of that kind were seen to have. */
    static final String TABLE = "effects.txt";

    private final List<Row> rows = rows();

    /** An effect that a kind of change can have in one direction. */
    record Row(Kind kind, Direction direction, Effect effect) implements Comparable<Row> {

        Law.Judgement judgement() {
            return Law.judge(kind, effect, direction, Law.Guards.NONE);
        }

        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }

        /** As the table writes it. */
        @Override
        public String toString() {
            return kind.id() + ' ' + name(direction) + ' ' + name(effect);
        }
    }

    List<Row> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The verdicts in one direction, the usual case as one word; {@code -} if it is not about that direction. */
    String verdicts(Kind kind, Direction direction) {
        String verdicts = of(kind).stream()
                .filter(row -> row.direction() == direction)
                .map(row -> name(row.judgement().verdict()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
        return verdicts.isEmpty() ? "-" : verdicts;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Row> rows() {
        try (InputStream table = Objects.requireNonNull(Judgements.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(words -> new Row(
                            Arrays.stream(Kind.values())
                                    .filter(kind -> kind.id().equals(words[0]))
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
