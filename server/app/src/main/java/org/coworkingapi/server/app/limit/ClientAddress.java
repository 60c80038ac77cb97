package org.coworkingapi.server.app.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a client address that identifies a client: the whole IPv4 address, or the network of an IPv6 address.
 *
 * <p>Ports, which some proxies add, are removed. All strings that are not valid addresses count as one client.
 */
final class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final String PORT = "(?::[0-9]{1,5})?";
    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3})" + PORT);
    /** Requires two colons, which excludes host names with ports. The zone is not captured. */
    private static final String IPV6_AND_ZONE = "([0-9A-Fa-f]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?";

    private static final Pattern IPV6 = Pattern.compile(IPV6_AND_ZONE);
    private static final Pattern BRACKETED_IPV6 = Pattern.compile("\\[" + IPV6_AND_ZONE + "\\]" + PORT);
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(String remoteAddress) {
        Matcher ipv4 = IPV4.matcher(remoteAddress);
        if (ipv4.matches()) {
            return ipv4.group(1);
        }
        for (Pattern pattern : new Pattern[] {IPV6, BRACKETED_IPV6}) {
            Matcher ipv6 = pattern.matcher(remoteAddress);
            if (ipv6.matches()) {
                return ofIpv6(ipv6.group(1));
            }
        }
        return UNKNOWN;
    }

    private static String ofIpv6(String literal) {
        try {
            // Without the brackets, Java would resolve other strings as host names.
            InetAddress address = InetAddress.getByName('[' + literal + ']');
            return address instanceof Inet6Address ? network(address.getAddress()) : address.getHostAddress();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static String network(byte[] address) throws UnknownHostException {
        byte[] network = Arrays.copyOf(Arrays.copyOf(address, NETWORK_BYTES), address.length);
        return InetAddress.getByAddress(network).getHostAddress();
    }
}
