package org.coworkingapi.client.test.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// snippet
class MemberFilterTest {

    @RegisterExtension
    static final CoworkingStub stub = CoworkingStub.of("team-bookings-page");

    @Test
    void leaves_it_to_the_page_to_wait(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.RATE_LIMITED, Duration.ofMinutes(1)).times(1).then().found();
        MemberFilter filter = new MemberFilter(client.teams());

        assertThatThrownBy(() -> filter.names(55)).isInstanceOf(RateLimitedException.class);
        assertThat(filter.names(55)).hasSize(12).contains("Jane Smith");
    }
}
// end of snippet
