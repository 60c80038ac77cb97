package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other tools on the same corpus; every disagreement is explained, and the page in docs says what is so. */
final class SideBySideTest {

    private static final Path PAGE = Path.of("../../docs/side-by-side.md");

    @Test
    void the_page_counts_agreements_and_explains_each_disagreement(@TempDir Path folder) throws IOException {
        String command = System.getProperty("oasdiff", "");
        List<Verdicts> all = new ArrayList<>(verdicts(new OpenApiDiff()));
        if (!command.isEmpty()) {
            all.addAll(verdicts(new Oasdiff(Path.of(command), folder)));
        }
        Explanations explanations = new Explanations();
        String page = SideBySidePage.of(all, explanations);
        Files.writeString(Path.of("target/side-by-side.md"), page);

        assertThat(page.lines().filter(line -> line.contains("UNEXPLAINED"))).isEmpty();
        assumeTrue(!command.isEmpty(), "oasdiff is not given (-Doasdiff=<path>): its half was skipped, and the page not compared");
        assertThat(explanations.unused()).as("explanations that explain nothing").isEmpty();
        assertThat(Files.readString(PAGE)).as("docs/side-by-side.md, compared with tools/tests/target/side-by-side.md").isEqualTo(page);
    }

    private static List<Verdicts> verdicts(Rival rival) {
        return Corpus.pairs().stream().map(pair -> new Verdicts(rival.name(), pair,
                Comparison.of(pair).stream().map(Change::wire).reduce(Verdict.NONE, Verdict::worse),
                rival.judge(Comparison.text(pair.before()), Comparison.text(pair.after())))).toList();
    }
}
