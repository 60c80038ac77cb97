package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogCommandTest {

    private static final String NEXT = ShopFixture.PRICES
            .replace("version: 1.0.0", "version: 1.1.0")
            .replace("currency: {type: string}", "currency: {type: string, nullable: true}");

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @Test
    void prints_the_changes_of_all_releases_the_newest_first() throws IOException {
        shop.file("releases/1.1.0.yaml", NEXT);

        CommandRun run = shop.run("changelog", "releases");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                # API changelog

                ## 1.1.0

                ### Changed

                - `GET /price`
                  - **Breaking:** `Price.currency` became nullable.

                ## 1.0.0

                ### Added

                - `GET /price`
                """);
    }

    @Test
    void lists_the_changes_of_the_document_of_the_next_release_as_unreleased() throws IOException {
        shop.file("openapi.yaml", NEXT);

        assertThat(shop.run("changelog", "releases", "openapi.yaml").out()).contains("\n## 1.1.0 (unreleased)\n");
        assertThat(shop.run("changelog", "releases", "same.yaml").out()).doesNotContain("unreleased");
    }

    @Test
    void prints_the_release_notes_of_one_release() throws IOException {
        shop.file("releases/1.1.0.yaml", NEXT);

        assertThat(shop.run("changelog", "releases", "--release", "1.1.0").out())
                .startsWith("## 1.1.0\n")
                .doesNotContain("1.0.0");
    }

    @Test
    void names_the_versions_if_the_release_does_not_exist() {
        CommandRun run = shop.run("changelog", "releases", "--release", "2.0.0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("No release has the version '2.0.0'; the versions are 1.0.0." + System.lineSeparator());
    }

    @Test
    void the_verdicts_in_the_settings_decide_which_changes_are_breaking() throws IOException {
        shop.file("releases/1.1.0.yaml", NEXT);
        shop.file("review.yaml", """
                verdicts:
                  - {change: became-nullable, wire: compatible, reason: All consumers handle null.}
                  - {change: became-nullable, code: compatible, reason: All consumers handle null.}
                """);

        assertThat(shop.run("changelog", "releases").out()).doesNotContain("Breaking");
    }
}
