package org.coworkingapi.server.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What a reader of the API page sees, in a real browser. */
@SpringBootTest(classes = CoworkingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@EnabledIf("browserIsInstalledOrDue")
class ApiPageTest {

    private static final String TEAM = "#operations-teams-getTeamProfile";
    private static final String RELATED = "#operations-coworkers-getRelatedProfiles";
    private static final String ANSWER = " .live-responses-table .response";

    private static Browser browser;

    @LocalServerPort
    private int port;

    /** In CI the browser is due: without it the tests fail instead of being skipped. */
    static boolean browserIsInstalledOrDue() {
        boolean tested = Browser.isInstalled() || "true".equals(System.getenv("CI"));
        if (!tested) {
            System.out.println("The API page is not tested: chromium or chromedriver is not installed.");
        }
        return tested;
    }

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

    @BeforeEach
    void open() {
        browser.consoleErrors();
        browser.open(url());
        browser.waitFor(RELATED);
        browser.waitFor("#customer");
    }

    private String url() {
        return "http://localhost:" + port + "/";
    }

    private void execute(String operation, String parameter, String example) {
        browser.click(operation + " .opblock-summary-control");
        browser.waitForValue(operation + " input[placeholder=" + parameter + "]", example);
        browser.click(operation + " .execute");
        browser.waitFor(operation + ANSWER);
    }

    private void executeTeam() {
        execute(TEAM, "teamId", "55");
    }

    private void choose(String customer) {
        new Select(browser.find("#customer")).selectByValue(customer);
    }

    private void assertAnswer(String operation, String status, String part) {
        assertThat(browser.find(operation + ANSWER + " .response-col_status").getText())
                .startsWith(status);
        assertThat(browser.find(operation + ANSWER + " .response-col_description")
                        .getText())
                .contains(part);
    }

    @Test
    void lists_both_operations() {
        assertThat(browser.texts(".opblock-summary-description"))
                .containsExactly("Get a team's profile", "Get the profiles related to a coworker");
    }

    @Test
    void requests_nothing_from_another_origin_and_logs_no_error() {
        executeTeam();
        assertThat((List<?>)
                        browser.evaluate("performance.getEntries().filter(e => 'initiatorType' in e).map(e => e.name)"))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat((String) name).startsWith(url()));
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** The browser logs each violation of the page's policy, which has no 'unsafe-inline', as an error. */
    @Test
    void needs_no_inline_script_or_style_whatever_is_opened() {
        executeTeam();
        browser.click(TEAM + " .model-example .tab li:nth-child(2) button");
        browser.click(RELATED + " .opblock-summary-control");
        browser.click(".models-control");
        browser.click(".btn.authorize");
        browser.waitFor(".modal-ux");
        assertThat(browser.consoleErrors()).isEmpty();
        assertThat(browser.texts("#servers option")).hasSize(1);
    }

    @Nested
    class Trying {

        @Test
        void answers_200_to_the_administrator_who_is_chosen_at_first() {
            executeTeam();
            assertAnswer(TEAM, "200", "Tech Innovators");
        }

        @Test
        void answers_200_with_the_related_profiles() {
            execute(RELATED, "coworkerId", "101");
            assertAnswer(RELATED, "200", "Carlos Ruiz");
        }

        @Test
        void answers_200_to_a_member() {
            choose("member");
            executeTeam();
            assertAnswer(TEAM, "200", "Tech Innovators");
        }

        @Test
        void answers_401_NOT_A_TEAM_MEMBER_to_a_stranger() {
            choose("stranger");
            executeTeam();
            assertAnswer(TEAM, "401", "NOT_A_TEAM_MEMBER");
        }

        @Test
        void answers_401_TOKEN_MISSING_to_nobody() {
            choose("nobody");
            executeTeam();
            assertAnswer(TEAM, "401", "TOKEN_MISSING");
        }
    }

    @Nested
    class Reading {

        @Test
        void names_the_choice_of_the_customer_and_says_what_it_does() {
            assertThat(browser.find("#customer").getAccessibleName()).isEqualTo("Send requests as");
            choose("stranger");
            assertThat(browser.find("[role=status]").getText()).startsWith("Requests carry the token of ");
            choose("nobody");
            assertThat(browser.find("[role=status]").getText()).isEqualTo("Requests carry no token.");
        }

        @Test
        void needs_no_scrolling_sideways_on_a_screen_of_400_pixels() {
            browser.resize(400, 800);
            try {
                executeTeam();
                assertThat(browser.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0L);
            } finally {
                browser.resetSize();
            }
        }
    }
}
