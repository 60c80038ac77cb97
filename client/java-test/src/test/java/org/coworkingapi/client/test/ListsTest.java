package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coworkingapi.client.Coworkers;
import org.coworkingapi.client.Coworkers.PublishedParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stubs of a list with pages and filters. */
class ListsTest {

    private static final CoworkingStub STUB = SampleStubs.of("directory");

    private final Coworkers coworkers = STUB.client().coworkers();

    record Row(String fullName) {}

    @AfterEach
    void endTest() {
        STUB.reset();
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void contracts_are_served_for_exactly_their_parameters() {
        assertThat(coworkers.publishedAll(Row.class))
                .containsExactly(new Row("Ada Ferreira"), new Row("Bob Wilson"), new Row("Zoë Ångström"));
        assertThat(coworkers.publishedAll(withTag("UX"), Row.class)).containsExactly(new Row("Carlos Ruiz"));
        assertThatThrownBy(
                        () -> coworkers.publishedAll(withTag("Data"), Row.class).count())
                .hasMessageContaining("501");
        assertThatThrownBy(STUB::reset).hasMessageContaining("tag=Data");
    }

    @Test
    void found_returns_the_response_to_the_parameters_of_the_request() {
        STUB.directory().found();

        assertThat(coworkers.publishedAll(Row.class)).hasSize(3);
        assertThat(coworkers.publishedAll(withTag("UX"), Row.class)).hasSize(1);
        assertThatThrownBy(
                        () -> coworkers.publishedAll(withTag("Data"), Row.class).count())
                .hasMessageContaining("501");
        assertThatThrownBy(STUB::reset)
                .hasMessageStartingWith("No verified response of directory has these query parameters");
    }

    private static PublishedParameters withTag(String tag) {
        return PublishedParameters.builder().tag(tag).build();
    }
}
