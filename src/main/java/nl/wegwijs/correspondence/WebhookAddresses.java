package nl.wegwijs.correspondence;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;

/**
 * Which addresses we call: https, on the open internet. Looked at when an address is registered and again
 * for every connection, of which the address found here is the one that is used.
 */
@Component
class WebhookAddresses implements DnsResolver {

    private static final int LONGEST = 300;
    private static final Refusal NOT_ALLOWED = Refusal.invalid("address", "ADDRESS",
            "Geef een https-adres op het open internet.");

    private final boolean localToo;
    private final DnsResolver names;

    @Autowired
    WebhookAddresses(PostSettings settings) {
        this(settings.localWebhooks(), SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookAddresses(boolean localToo, DnsResolver names) {
        this.localToo = localToo;
        this.names = names;
    }

    /** Refuses what we would not call. */
    void require(String address) {
        try {
            resolve(uri(address).getHost());
        } catch (UnknownHostException | NotDelivered refused) {
            throw NOT_ALLOWED;
        }
    }

    URI uri(String address) throws NotDelivered {
        try {
            URI uri = new URI(address == null || address.length() > LONGEST ? "" : address);
            boolean web = "https".equals(uri.getScheme()) || localToo && "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            // Answered below, as any other address that we do not call.
        }
        throw new NotDelivered(Cause.FORBIDDEN_ADDRESS);
    }

    /** Refuses a name as soon as one of its addresses leads inside. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host.replaceAll("^\\[|]$", ""));
        if (found == null || found.length == 0) {
            throw new UnknownHostException();
        }
        if (!Arrays.stream(found).allMatch(this::isOutside)) {
            throw new ForbiddenHost();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    static final class ForbiddenHost extends UnknownHostException {
    }

    private boolean isOutside(InetAddress address) {
        if (localToo && address.isLoopbackAddress()) {
            return true;
        }
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isOutside(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff) : isOutside(bytes);
    }

    // What is left of the special ranges: own network, carrier's network, protocol and test networks, reserved.
    private static boolean isOutside(int first, int second, int third) {
        return first != 0 && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && Set.of(0, 2).contains(third))
                && !(first == 198 && Set.of(18, 19).contains(second))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    // Only 2000::/3 is the open internet; what carries an old address inside is not called at all.
    private static boolean isOutside(byte[] six) {
        boolean global = (six[0] & 0xe0) == 0x20;
        boolean sixToFour = six[0] == 0x20 && six[1] == 0x02;
        boolean teredoOrTest = six[0] == 0x20 && six[1] == 0x01
                && (six[2] == 0 && six[3] == 0 || (six[2] & 0xff) == 0x0d && (six[3] & 0xff) == 0xb8);
        return global && !sixToFour && !teredoOrTest;
    }
}
