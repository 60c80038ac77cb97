package org.coworkingapi.client;

import java.net.URI;

/** The port of a URL. */
final class ServerPort {

    private ServerPort() {}

    /** Returns the port. If the URL has none, returns 443 for https and 80 for http. */
    static int of(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
