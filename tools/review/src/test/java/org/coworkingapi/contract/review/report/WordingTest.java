package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "SCHEMA_ADDED, 'Only generated code is affected, because requests and responses do not contain schema names.'",
        "PROPERTY_REMOVED, No operation is affected."
    })
    void explains_why_a_change_has_no_affected_locations(ChangeType type, String sentence) {
        Optional<SourceLocation> location = Optional.of(new SourceLocation(Path.of("api.yaml"), 1, ""));
        Change change = new Change(
                type, "Team", Effect.NONE, "", "", location, location, List.of(), Verdict.NONE, Verdict.COMPATIBLE);

        assertThat(Wording.withoutLocations(change)).isEqualTo(sentence);
    }
}
