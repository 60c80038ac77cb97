package org.coworkingapi.server.app.demo;

/** Stops a demo that would have to ignore the issuer it was told to trust. */
final class DemoConflictException extends IllegalStateException {

    DemoConflictException() {
        super("Demo mode makes its own key, but another issuer or key set is configured (coworking.bearer.*): "
                + "remove that, or start without the profile 'demo'.");
    }
}
