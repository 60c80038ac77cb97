package org.coworkingapi.client;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS settings of a client that accepts the self-signed certificate of a test server. */
final class TrustingTls {

    private TrustingTls() {}

    static SSLContext context() throws GeneralSecurityException {
        return context(() -> {});
    }

    /**
     * Creates the settings.
     *
     * @param onCertificate called when the client validates a certificate
     */
    static SSLContext context(Runnable onCertificate) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAll(onCertificate)}, null);
        return context;
    }

    private static final class TrustAll extends X509ExtendedTrustManager {

        private final Runnable onCertificate;

        TrustAll(Runnable onCertificate) {
            this.onCertificate = onCertificate;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            onCertificate.run();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
            onCertificate.run();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            onCertificate.run();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
