package org.coworkingapi.server.app.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Logs a warning that the server runs in demo mode, with commands to try. */
final class DemoAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAnnouncement.class);

    private final DemoTokens tokens;

    DemoAnnouncement(DemoTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        LOG.warn("{}", text("http://localhost:" + port));
    }

    String text(String server) {
        return """


                =======================  DEMO MODE: NOT FOR PRODUCTION  =======================
                This server generates its own signing key and issues tokens to every visitor.
                The tokens are valid until the process ends, for at most %d hours.

                API page: %s/
                Tokens of the contracts, by name: %s/demo/tokens

                # %s
                curl -s -H 'Authorization: Bearer %s' '%s/api/public/teams/55/profile'

                # %s, four fields only
                curl -s -H 'Authorization: Bearer %s' '%s/api/public/teams/55/profile?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount'

                # %s: 401 for the team ...
                curl -s -H 'Authorization: Bearer %s' '%s/api/public/teams/55/profile'

                # ... but every customer can read related profiles
                curl -s -H 'Authorization: Bearer %s' '%s/api/public/coworkers/published/101/related'
                ================================================================================
                """.formatted(
                        DemoTokens.LIFETIME.toHours(),
                        server,
                        server,
                        description(DemoCustomer.ADMINISTRATOR),
                        tokens.tokenOf(DemoCustomer.ADMINISTRATOR),
                        server,
                        description(DemoCustomer.MEMBER),
                        tokens.tokenOf(DemoCustomer.MEMBER),
                        server,
                        description(DemoCustomer.STRANGER),
                        tokens.tokenOf(DemoCustomer.STRANGER),
                        server,
                        tokens.tokenOf(DemoCustomer.STRANGER),
                        server);
    }

    private static String description(DemoCustomer customer) {
        return customer.fullName() + ", coworker " + customer.coworkerId() + ", "
                + switch (customer) {
                    case ADMINISTRATOR -> "an administrator of team 55";
                    case MEMBER -> "a member of team 55";
                    case STRANGER -> "not a member of team 55";
                };
    }
}
