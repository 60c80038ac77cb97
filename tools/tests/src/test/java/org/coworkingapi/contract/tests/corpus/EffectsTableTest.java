package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.coworkingapi.contract.review.change.Change;
import org.junit.jupiter.api.Test;

/** Compares the table of {@code contract explain} with the effects of the changes in the corpus. */
class EffectsTableTest {

    private static final Path TABLE = Path.of("../cli/src/main/resources/org/coworkingapi/contract/cli/effects.txt");

    @Test
    void the_table_lists_the_effects_that_occur_in_the_corpus() throws IOException {
        Collection<String> effects = new TreeSet<>();
        for (CorpusPair pair : Corpus.pairs()) {
            for (Change change : Comparison.of(pair)) {
                change.affectedLocations()
                        .forEach(affectedLocation -> effects.add(
                                (change.type().id() + ' ' + affectedLocation.direction() + ' ' + change.effect())
                                        .toLowerCase(Locale.ROOT)));
            }
        }

        Files.write(Path.of("target/effects.txt"), effects);

        List<String> table = Files.readAllLines(TABLE);

        assertThat(table)
                .as("copy target/effects.txt to " + TABLE + " if the difference is intended")
                .containsExactlyElementsOf(effects);
    }
}
