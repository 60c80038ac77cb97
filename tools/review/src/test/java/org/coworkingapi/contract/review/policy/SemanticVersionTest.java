package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

    private static SemanticVersion version(String text) {
        return SemanticVersion.of(text).orElseThrow();
    }

    /** The order of Semantic Versioning 2.0.0, item 11. */
    @Test
    void orders_versions_by_precedence() {
        List<String> ordered = List.of(
                "0.9.9",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.9.0",
                "1.10.0",
                "2.0.0");
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(version(ordered.get(i)).compareTo(version(ordered.get(j)))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(version("1.0.0+5").compareTo(version("1.0.0+6"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.0", "v1.0.0", "1.0.0.0", "01.0.0", "1.0.0-", "1.0.0-01", "2024-01-01", "1.0.0 "})
    void rejects_invalid_versions(String text) {
        assertThat(SemanticVersion.of(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"1.2.3, 2.0.0, 1.3.0, 1.2.4", "0.2.3, 0.3.0, 0.2.4, 0.2.4", "2.0.0-rc.1, 2.0.0, 2.0.0, 2.0.0"})
    void returns_the_next_version(String old, String breaking, String adding, String patch) {
        assertThat(version(old).nextBreaking()).hasToString(breaking);
        assertThat(version(old).nextAdding()).hasToString(adding);
        assertThat(version(old).nextPatch()).hasToString(patch);
    }
}
