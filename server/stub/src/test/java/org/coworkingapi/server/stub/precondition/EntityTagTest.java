package org.coworkingapi.server.stub.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Conditional requests (RFC 9110, section 13.1.1). */
class EntityTagTest {

    private static final EntityTag CURRENT = new EntityTag(12);

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"12\"", " \"12\" ", "*", " * ", "\"1\", \"12\"", "\"1\",\"12\"", ",, W/\"12\" , \"12\" ,"})
    void a_strong_tag_of_the_current_version_or_an_asterisk_matches(String ifMatch) {
        assertThatNoException().isThrownBy(() -> CURRENT.requireMatch(ifMatch, "The profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"12\"", "\"1\", \"2\"", "\"\"", "\"012\"", "\"1,12\"", "\"*\""})
    void other_and_weak_tags_do_not_match(String ifMatch) {
        assertThatThrownBy(() -> CURRENT.requireMatch(ifMatch, "The profile"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PRECONDITION_FAILED))
                .hasMessage("The profile has the version \"12\", not " + ifMatch
                        + "; read it again, and repeat the change.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "\"12", "w/\"12\"", "\"12\" \"13\"", "\"12\", *", "\"1 2\"", ","})
    void a_malformed_value_is_an_invalid_parameter(String ifMatch) {
        assertThatThrownBy(() -> CURRENT.requireMatch(ifMatch, "The profile"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_PARAMETER));
    }

    @Test
    void a_sent_tag_is_a_header_of_the_response() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
        CURRENT.send();
        assertThat(response.getHeader("ETag")).isEqualTo("\"12\"");
    }
}
