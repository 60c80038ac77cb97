package org.coworkingapi.contract.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedCodeReasonsTest {

    @ParameterizedTest
    @EnumSource(ChangeType.class)
    void each_type_of_change_has_a_reason_that_agrees_with_its_verdict(ChangeType type) {
        String reason = type.generatedCodeReason();
        assertThat(reason).endsWith(".");
        switch (type.worstGeneratedCodeVerdict()) {
            case NONE -> assertThat(reason).isEqualTo("Generated code does not depend on this part.");
            case RISKY, BREAKING ->
                assertThat(reason)
                        .isNotEqualTo("Generated code does not depend on this part.")
                        .isNotEqualTo("Code that uses the generated client still compiles.");
            case COMPATIBLE -> assertThat(reason).doesNotContain("does not depend");
        }
    }
}
