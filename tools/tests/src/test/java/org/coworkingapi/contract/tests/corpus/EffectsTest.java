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

/** What the command line explains of each kind of change is what the corpus shows. */
class EffectsTest {

    private static final Path TABLE = Path.of("../cli/src/main/resources/org/coworkingapi/contract/cli/effects.txt");

    @Test
    void the_effects_of_each_kind_are_those_that_the_corpus_shows() throws IOException {
        Collection<String> seen = new TreeSet<>();
        for (CorpusPair pair : Corpus.pairs()) {
            for (Change change : Comparison.of(pair)) {
                change.affectedLocations()
                        .forEach(
                                affectedLocation -> seen.add((change.type().id() + ' ' + affectedLocation.direction() + ' ' + change.effect())
                                        .toLowerCase(Locale.ROOT)));
            }
        }

        Files.write(Path.of("target/effects.txt"), seen);

        List<String> table = Files.readAllLines(TABLE);

        assertThat(table)
                .as("copy target/effects.txt to " + TABLE + " if the new table is meant")
                .containsExactlyElementsOf(seen);
    }
}
