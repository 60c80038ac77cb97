package org.coworkingapi.server.app.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The part of a client's address that one client cannot change: all of an IPv4 address, the network of an IPv6 address. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 45; // as text, without a zone

    private ClientAddress() {}

    static String of(String remoteAddress) {
        if (remoteAddress.indexOf(':') >= 0) {
            try {
                // The brackets make Java read a literal only: without them it would look other texts up as names.
                InetAddress address = InetAddress.getByName('[' + remoteAddress + ']');
                return address instanceof Inet6Address ? network(address.getAddress()) : address.getHostAddress();
            } catch (UnknownHostException e) {
                // Not an address: a proxy sent something else. It still tells its clients apart.
            }
        }
        return remoteAddress.substring(0, Math.min(LONGEST, remoteAddress.length()));
    }

    private static String network(byte[] address) throws UnknownHostException {
        byte[] network = Arrays.copyOf(Arrays.copyOf(address, NETWORK_BYTES), address.length);
        return InetAddress.getByAddress(network).getHostAddress();
    }
}
