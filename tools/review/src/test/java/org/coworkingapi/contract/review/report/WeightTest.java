package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {

    private static Change change(Verdict wire, Verdict code) {
        Optional<Place> place = Optional.of(new Place(Path.of("api.yaml"), 1, ""));
        return new Change(
                Kind.SECURITY_ADDED, "The API", Effect.NARROWS, "", "bearer", place, place, List.of(), wire, code);
    }

    private static Weight weight(Verdict wire, Verdict code, Status onWire) {
        Change change = change(wire, code);
        return Weight.of(
                change, List.of(new Impact(change, new Consumer("web", "", ""), onWire, Status.BREAKS, "", List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKING, NONE, BREAKING", "BREAKING, BREAKING, BREAKING", "RISKY, BREAKING, RISKY", "RISKY, NONE, RISKY",
        "COMPATIBLE, BREAKING, BREAKING_CODE", "NONE, BREAKING, BREAKING_CODE", "COMPATIBLE, RISKY, RISKY",
                "NONE, NONE, SILENT",
        "NONE, COMPATIBLE, COMPATIBLE", "COMPATIBLE, NONE, COMPATIBLE",
    })
    void is_that_of_the_wire_before_that_of_the_code(Verdict wire, Verdict code, Weight weight) {
        assertThat(weight(wire, code, Status.UNAFFECTED)).isEqualTo(weight);
    }

    @Test
    void is_not_of_code_only_if_a_consumer_breaks_on_the_wire() {
        assertThat(weight(Verdict.COMPATIBLE, Verdict.BREAKING, Status.BREAKS)).isEqualTo(Weight.RISKY);
        assertThat(weight(Verdict.BREAKING, Verdict.BREAKING, Status.BREAKS)).isEqualTo(Weight.BREAKING);
    }
}
