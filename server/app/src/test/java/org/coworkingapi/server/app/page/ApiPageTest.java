package org.coworkingapi.server.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.operation.Spec;
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

/** Tests the API page in a browser. */
@SpringBootTest(classes = CoworkingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@EnabledIf("isBrowserInstalledOrRequired")
class ApiPageTest {

    private static final String TEAM = "#operations-teams-getTeamProfile";
    private static final String UPDATE = "#operations-teams-updateTeamProfile";
    private static final String RELATED = "#operations-coworkers-getRelatedProfiles";
    private static final String RESPONSE = " .live-responses-table .response";

    private static Browser browser;

    @LocalServerPort
    private int port;

    /** Returns true in CI even without a browser, so that the tests fail instead of being skipped. */
    static boolean isBrowserInstalledOrRequired() {
        boolean enabled = Browser.isInstalled() || "true".equals(System.getenv("CI"));
        if (!enabled) {
            System.out.println("The API page is not tested: chromium or chromedriver is not installed.");
        }
        return enabled;
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
        browser.consoleErrors(); // discards the errors of earlier tests
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
        browser.waitFor(operation + RESPONSE);
    }

    private void executeTeam() {
        execute(TEAM, "teamId", "55");
    }

    private void selectCustomer(String customer) {
        new Select(browser.find("#customer")).selectByValue(customer);
    }

    private void assertResponse(String operation, String status, String description) {
        assertThat(browser.find(operation + RESPONSE + " .response-col_status").getText())
                .startsWith(status);
        assertThat(browser.find(operation + RESPONSE + " .response-col_description")
                        .getText())
                .contains(description);
    }

    @Test
    void the_page_lists_the_operations_of_the_spec() {
        List<String> summaries = Spec.read(Path.of("../../api/openapi.yaml")).operations().stream()
                .map(operation -> operation.node().text("summary"))
                .toList();
        assertThat(browser.texts(".opblock-summary-description")).containsExactlyInAnyOrderElementsOf(summaries);
    }

    @Test
    void the_page_loads_nothing_from_another_origin_and_logs_no_error() {
        executeTeam();
        assertThat((List<?>)
                        browser.evaluate("performance.getEntries().filter(e => 'initiatorType' in e).map(e => e.name)"))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat((String) name).startsWith(url()));
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** The browser logs violations of the content security policy as errors. */
    @Test
    void the_page_needs_no_inline_scripts_or_styles() {
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
    class Executing_an_operation {

        @Test
        void an_administrator_who_is_selected_by_default_gets_200() {
            executeTeam();
            assertResponse(TEAM, "200", "Tech Innovators");
        }

        @Test
        void the_related_profiles_are_returned_with_200() {
            execute(RELATED, "coworkerId", "101");
            assertResponse(RELATED, "200", "Carlos Ruiz");
        }

        @Test
        void an_update_sends_the_example_with_If_Match_and_shows_the_new_ETag() {
            execute(UPDATE, "teamId", "55");
            assertResponse(UPDATE, "200", "etag: \"2\"");
        }

        @Test
        void a_member_who_updates_the_team_gets_403_UPDATE_NOT_ALLOWED() {
            selectCustomer("member");
            execute(UPDATE, "teamId", "55");
            assertResponse(UPDATE, "403", "UPDATE_NOT_ALLOWED");
        }

        @Test
        void a_member_gets_200() {
            selectCustomer("member");
            executeTeam();
            assertResponse(TEAM, "200", "Tech Innovators");
        }

        @Test
        void a_customer_outside_the_team_gets_401_NOT_A_TEAM_MEMBER() {
            selectCustomer("stranger");
            executeTeam();
            assertResponse(TEAM, "401", "NOT_A_TEAM_MEMBER");
        }

        @Test
        void an_unauthenticated_request_gets_401_TOKEN_MISSING() {
            selectCustomer("none");
            executeTeam();
            assertResponse(TEAM, "401", "TOKEN_MISSING");
        }
    }

    @Nested
    class Accessibility {

        @Test
        void the_customer_selection_has_an_accessible_name_and_a_status() {
            assertThat(browser.find("#customer").getAccessibleName()).isEqualTo("Send requests as");
            selectCustomer("stranger");
            assertThat(browser.find("[role=status]").getText()).startsWith("Requests carry the token of ");
            selectCustomer("none");
            assertThat(browser.find("[role=status]").getText()).isEqualTo("Requests carry no token.");
        }

        @Test
        void the_page_fits_a_width_of_400_pixels() {
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
