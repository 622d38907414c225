package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.wegwijs.library.Refusal;

/** An address that a partner gives never leads into our own network. */
class WebhookAddressesTests {

    private static final String OUTSIDE = "93.184.215.14";

    private final WebhookAddresses addresses = new WebhookAddresses(false, new Names(OUTSIDE));

    /** A name server that gives these addresses for every name, one after the other; numbers are themselves. */
    private record Names(AtomicInteger asked, String... found) implements DnsResolver {

        Names(String... found) {
            this(new AtomicInteger(), found);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            boolean number = host.matches("[0-9.]+|.*:.*|0x.*");
            return InetAddress.getAllByName(number ? host : found[asked.getAndIncrement() % found.length]);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void callsHttpsOnTheOpenInternet() {
        assertThatCode(() -> addresses.require("https://hooks.partner.example/wegwijs?team=1")).doesNotThrowAnyException();
        assertThatCode(() -> addresses.require("https://93.184.215.14:8443/")).doesNotThrowAnyException();
        assertThatCode(() -> addresses.require("https://[2606:2800:21f:cb07::1]/")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0/", "https://0.0.0.0/",
            "https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/", "https://198.18.0.1/", "https://192.0.0.8/", "https://224.0.0.1/", "https://255.255.255.255/",
            "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:a9fe:a9fe]/",
            "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd12:3456::1]/", "https://[64:ff9b::7f00:1]/",
            "https://[2002:7f00:1::]/", "https://[2001:0:4136:e378::]/", "https://[ff02::1]/"})
    void refusesAddressesInside(String address) {
        assertThatThrownBy(() -> addresses.require(address)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.partner.example/", "file:///etc/passwd", "gopher://hooks.partner.example/",
            "ftp://hooks.partner.example/", "jar:https://a.example!/x", "https:///path", "https://", "", "//a.example",
            "https://user:secret@hooks.partner.example/", "https://hooks.partner.example/#x", "https://a b.example/",
            "https://hooks.partner.example/\r\nHost: inside", "javascript:alert(1)", "data:text/plain,x"})
    void refusesWhatIsNoWebAddress(String address) {
        assertThatThrownBy(() -> addresses.require(address)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"})
    void refusesANameThatLeadsInside(String inside) {
        WebhookAddresses fooled = new WebhookAddresses(false, new Names(inside));

        assertThatThrownBy(() -> fooled.require("https://hooks.partner.example/")).isInstanceOf(Refusal.class);
    }

    /** The name leads outside when it is registered and inside when it is called. */
    @Test
    void looksAgainWhenItCalls() throws UnknownHostException {
        WebhookAddresses fooled = new WebhookAddresses(false, new Names(OUTSIDE, "127.0.0.1"));
        fooled.require("https://hooks.partner.example/");

        assertThatThrownBy(() -> fooled.resolve("hooks.partner.example"))
                .isInstanceOf(WebhookAddresses.ForbiddenHost.class);
        assertThat(fooled.resolve("hooks.partner.example")).containsExactly(InetAddress.getByName(OUTSIDE));
    }

    @Test
    void callsOurselvesOnlyWhereThatIsSet() {
        WebhookAddresses local = new WebhookAddresses(true, new Names(OUTSIDE));

        assertThatCode(() -> local.require("http://127.0.0.1:9999/hook")).doesNotThrowAnyException();
        assertThatThrownBy(() -> local.require("http://10.0.0.1/hook")).isInstanceOf(Refusal.class);
    }
}
