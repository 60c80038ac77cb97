package org.coworkingapi.server.stub.bearer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains which properties to set if a required bearer token property is missing. */
final class MissingBearerPropertyFailureAnalyzer extends AbstractFailureAnalyzer<MissingBearerPropertyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingBearerPropertyException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Set the issuer and the audience of the tokens that the server accepts:
                  coworking.bearer.issuer       the issuer (claim iss)
                  coworking.bearer.audience     the identifier of this API (claim aud)
                  coworking.bearer.jwk-set-uri  the URL of the issuer's key set (default: OpenID Connect discovery)
                If the server has a demo mode, --spring.profiles.active=demo starts it without an issuer.""", failure);
    }
}
