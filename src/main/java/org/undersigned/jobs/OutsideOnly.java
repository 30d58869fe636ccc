package org.undersigned.jobs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for a connection, and gives none inside the own network: what was looked at is what is connected to, also where
 * a name means something else a moment later.
 */
record OutsideOnly(DnsResolver names) implements DnsResolver {
    private static final int IPV4_BYTES = 4;
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};
    private static final byte[] NOUGHTS = new byte[12];

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress at : found) expectOutside(host, at);
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(at -> new InetSocketAddress(at, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private static void expectOutside(String host, InetAddress at) {
        if (isInside(at))
            throw new Webhook.Refused(host + " is inside the own network (" + at.getHostAddress()
                    + "); set undersigned.notify.allow-private=true to post there");
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return special || (bytes.length == IPV4_BYTES ? isInsideIpv4(bytes) : isInsideIpv6(bytes));
    }

    private static boolean isInsideIpv4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == 100 && (second & 0xc0) == 64;
        boolean bench = first == 198 && (second & 0xfe) == 18;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        return first == 0 || first >= 240 || carrier || bench || protocols;
    }

    /** A gateway sends what is meant for some of these on to the IPv4 address that is in them. */
    private static boolean isInsideIpv6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        return uniqueLocal
                || startsWith(bytes, NAT64) && isInside(ipv4(bytes, 12))
                || startsWith(bytes, SIX_TO_FOUR) && isInside(ipv4(bytes, 2))
                || startsWith(bytes, NOUGHTS) && isInside(ipv4(bytes, 12));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + IPV4_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
