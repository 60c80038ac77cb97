package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coworkingapi.contract.review.Review;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests the HTML report in a real browser. */
@EnabledIf("org.coworkingapi.contract.review.report.Browser#isInstalledOrRequired")
class HtmlReportTest {

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void reset() {
        browser.reset();
    }

    private static Path open(Review review) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, ReportFormat.PAGE.of(review));
        // Discards the messages and requests of earlier pages.
        browser.console();
        browser.requests();
        browser.open(page);
        return page;
    }

    private static List<String> shownChanges() {
        return browser.visibleElements("article.change h3").stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void the_page_is_self_contained_and_logs_no_errors() throws IOException {
        Path page = open(SampleReview.review());
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void the_page_does_not_execute_markup_in_names() throws IOException {
        Path page = open(HostileInput.review());
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.console()).isEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('img, script, iframe').length"))
                .isEqualTo(1L);
        assertThat(shownChanges()).hasSize(4);
        assertThat(browser.find("article.change h3").getText()).contains("<script>alert(1)</script>");
        assertThat((String) browser.evaluate("document.body.textContent"))
                .contains("\\u001b[31mred", "\\u202egnp.exe", "\ud83d\ude00 ı İ");
    }

    @Test
    void the_page_reports_that_nothing_changed() throws IOException {
        open(new ReviewBuilder(SampleReview.ROOT, SampleReview.AFTER, SampleReview.AFTER).build());
        assertThat(browser.find(".lead").getText()).isEqualTo("Nothing changed.");
        assertThat(browser.visibleElements("form, article")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 320, 900})
    void the_page_does_not_scroll_horizontally_on_a_narrow_screen(int width) throws IOException {
        for (Review review : List.of(SampleReview.review(), HostileInput.review())) {
            browser.resize(width, 800);
            open(review);
            openAllDetails();
            assertThat(browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', light", "'', dark", "print, light", "print, dark"})
    void all_text_has_enough_contrast(String media, String scheme) throws IOException {
        browser.emulateMedia(media, scheme);
        open(SampleReview.review());
        openAllDetails();
        assertThat((List<?>) browser.evaluate(ColourContrast.SCRIPT)).isEmpty();
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(background(media, scheme));
    }

    private static String background(String media, String scheme) {
        if (media.equals("print")) {
            return "rgb(255, 255, 255)";
        }
        return scheme.equals("dark") ? "rgb(25, 24, 22)" : "rgb(253, 252, 249)";
    }

    @Test
    void the_page_filters_five_thousand_changes() throws IOException {
        Review review = LargeReview.review(5_000);
        Instant before = Instant.now();
        Path page = open(review);
        assertThat(browser.find("#shown").getText()).isEqualTo("5,000 of 5,000 changes shown");
        browser.find("#words").sendKeys("field4999");
        assertThat(browser.find("#shown").getText()).isEqualTo("1 of 5,000 changes shown");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(Files.size(page)).isLessThan(8_000_000);
        assertThat(browser.console()).isEmpty();
    }

    private static void openAllDetails() {
        browser.evaluate("document.querySelectorAll('details').forEach(element => { element.open = true; })");
    }

    @Nested
    class Structure {

        @Test
        void the_page_has_landmarks_and_consecutive_heading_levels() throws IOException {
            open(SampleReview.review());
            openAllDetails();
            for (String landmark : List.of("header", "nav", "main", "footer", "h1", "title")) {
                assertThat(browser.evaluate("document.querySelectorAll('" + landmark + "').length"))
                        .as(landmark)
                        .isEqualTo(1L);
            }
            List<?> levels = (List<?>)
                    browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))");
            for (int i = 1; i < levels.size(); i++) {
                assertThat((Long) levels.get(i)).isLessThanOrEqualTo((Long) levels.get(i - 1) + 1);
            }
            assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("en");
        }

        @Test
        void controls_and_columns_have_names_and_links_have_targets() throws IOException {
            open(SampleReview.review());
            openAllDetails();
            assertThat(browser.visibleElements("a, button, input, summary, nav, form, section, [role=region], table"))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(element -> assertThat(name(element)).isNotBlank());
            assertThat(browser.evaluate("document.querySelectorAll('th:not([scope])').length"))
                    .isEqualTo(0L);
            assertThat(browser.evaluate(
                            "[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')]"
                                    + ".map(e => e.id)).size"))
                    .isEqualTo(0L);
            assertThat((List<?>) browser.evaluate(
                            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
                                    + ".filter(href => !document.getElementById(href.slice(1)))"))
                    .isEmpty();
        }

        /** Returns the accessible name of an element. The impact table takes its name from its region. */
        private String name(WebElement element) {
            if (element.getTagName().equals("summary")) {
                return element.getText();
            }
            return element.getAccessibleName() + ("matrix".equals(element.getDomAttribute("class")) ? "impact" : "");
        }

        @Test
        void words_describe_the_meaning_of_colours() throws IOException {
            open(SampleReview.review());
            assertThat(browser.visibleElements(".matrix td").stream().map(WebElement::getText))
                    .isNotEmpty()
                    .allMatch(
                            text -> text.matches(
                                    "[✕▲✓?·] (breaks(, by its own test)?|at risk|proved tolerant|no data|unaffected( on the wire, code not known)?)"));
        }
    }

    @Nested
    class Keyboard {

        @Test
        void the_skip_link_has_a_visible_focus_and_leads_to_the_review() throws IOException {
            open(SampleReview.review());
            browser.press(Keys.TAB);
            assertThat(browser.focusedElement().getText()).isEqualTo("Skip to the review");
            assertThat(browser.focusedElement().getRect().getY()).isNotNegative();
            assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            browser.press(Keys.ENTER);
            assertThat(browser.focusedElement().getDomAttribute("id")).isEqualTo("main");
        }

        @Test
        void changes_can_be_filtered_by_words_verdict_and_consumer() throws IOException {
            open(SampleReview.review());
            assertThat(shownChanges()).hasSize(11);
            browser.tabTo("#words");
            browser.press("email");
            assertThat(shownChanges()).singleElement().asString().contains("Member.Email became nullable.");
            assertThat(browser.find("[aria-live=polite]").getText()).isEqualTo("1 of 11 changes shown");
            browser.tabTo("button[type=reset]");
            browser.press(Keys.ENTER);
            browser.awaitEventHandlers();
            assertThat(browser.find("#shown").getText()).isEqualTo("11 of 11 changes shown");
            browser.tabTo("input[value=breaking]");
            browser.press(Keys.SPACE);
            assertThat(shownChanges()).hasSize(6);
            browser.tabTo("input[name=consumer][value='1']");
            browser.press(Keys.SPACE);
            assertThat(shownChanges()).singleElement().asString().contains("The operationId of GET /teams changed");
        }

        @Test
        void unchanged_lines_can_be_unfolded() throws IOException {
            open(SampleReview.review());
            int lines = browser.visibleElements(".sides tr").size();
            browser.tabTo(".unfold");
            assertThat(browser.focusedElement().getDomAttribute("aria-expanded"))
                    .isEqualTo("false");
            browser.press(Keys.ENTER);
            assertThat(browser.focusedElement().getDomAttribute("aria-expanded"))
                    .isEqualTo("true");
            assertThat(browser.visibleElements(".sides tr")).hasSizeGreaterThan(lines);
        }

        @Test
        void a_link_to_a_hidden_change_shows_the_change() throws IOException {
            open(SampleReview.review());
            browser.find("#words").sendKeys("no such words");
            assertThat(shownChanges()).isEmpty();
            browser.find(".objections a").sendKeys(Keys.ENTER);
            assertThat(shownChanges()).singleElement().asString().contains("Team.ProfileTags was removed.");
        }
    }

    @Test
    void the_page_is_complete_without_javascript() throws IOException {
        browser.enableScripts(false);
        open(SampleReview.review());
        assertThat(shownChanges()).hasSize(11);
        assertThat(browser.visibleElements("form")).isEmpty();
        assertThat(browser.visibleElements(".unfold")).isEmpty();
        assertThat(browser.visibleElements(".sides tbody")).hasSizeGreaterThan(1);
        assertThat(browser.visibleElements("details[open].operation")).hasSize(1);
    }

    @Test
    void the_page_unfolds_all_details_for_printing() throws IOException {
        open(SampleReview.review());
        browser.emulateMedia("print", "light");
        browser.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.evaluate("document.querySelectorAll('details:not([open])').length"))
                .isEqualTo(0L);
        assertThat(browser.visibleElements("nav, form, .skip")).isEmpty();
        browser.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat((Long) browser.evaluate("document.querySelectorAll('details:not([open])').length"))
                .isPositive();
    }
}
