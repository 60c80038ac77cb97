package org.coworkingapi.server.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/a_b-c.d/",
                "http://a/",
                "http://example.com:8080/a/b;c=1?q=%C3%A9&x=y#top",
                "HTTP://EXAMPLE.COM/",
                "http://u:p@example.com/",
                "http://exa_mple/",
                "http://example.com:/",
                "http://example.com?q#f",
                "file:///etc",
                "mailto:a@example.com",
                "urn:isbn:0451450523",
                "https://maps.google.com/?q=Downtown+Coworking+Hub",
                "about:blank",
                "x:/a//b"
            })
    void valid_uris_are_unchanged(String uri) {
        assertThat(Uris.orBlank(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "https://münchen.example/über uns, https://m%C3%BCnchen.example/%C3%BCber%20uns",
        "https://example.com/a?q[]=1|2, https://example.com/a?q%5B%5D=1%7C2",
        "https://example.com/😀, https://example.com/%F0%9F%98%80"
    })
    void characters_that_a_uri_does_not_allow_are_escaped(String iri, String uri) {
        assertThat(Uris.orBlank(iri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "www.example.com",
                "//example.com",
                "/path",
                "@handle",
                "a:",
                ":",
                "1a:b",
                "http://",
                "https://",
                "http://?q",
                "http://example.com:port/",
                "http://:80/",
                "http://a@b@c/",
                "https://example.com/%zz",
                "https://example.com/%",
                "https://example.com/#a#b",
                "\u3000https://x.example"
            })
    void invalid_uris_are_replaced(String text) {
        assertThat(Uris.orBlank(text)).isEqualTo("about:blank");
    }

    @Test
    void long_strings_are_matched_in_linear_time() {
        assertThat(Uris.orBlank("https://" + "a".repeat(1_000_000) + ":x")).isEqualTo(Uris.BLANK);
        assertThat(Uris.orBlank("https://example.com/" + "%20".repeat(300_000))).isNotEqualTo(Uris.BLANK);
    }
}
