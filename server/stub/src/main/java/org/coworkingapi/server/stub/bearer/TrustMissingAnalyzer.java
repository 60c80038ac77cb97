package org.coworkingapi.server.stub.bearer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a server without token rules what to set. */
final class TrustMissingAnalyzer extends AbstractFailureAnalyzer<TrustMissingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TrustMissingException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Say whose tokens the server trusts:
                  coworking.bearer.issuer       the issuer (claim iss)
                  coworking.bearer.audience     this API (claim aud)
                  coworking.bearer.jwk-set-uri  the issuer's key set, unless OpenID Connect discovery finds it
                To try the server without an issuer, start it in demo mode, if it has one (--spring.profiles.active=demo).""", failure);
    }
}
