package org.coworkingapi.server.stub.body;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyPropertiesTest {

    @Test
    void a_negative_max_wait_is_rejected_with_the_property_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BodyProperties(DataSize.ofKilobytes(256), Duration.ofMillis(-1)))
                .withMessage("coworking.body.max-wait is PT-0.001S; it must not be negative.");
    }
}
