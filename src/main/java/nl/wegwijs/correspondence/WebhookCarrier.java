package nl.wegwijs.correspondence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls the system of a partner: what happened, to which number, and nothing else. */
@Component
class WebhookCarrier implements Carrier {

    private static final Timeout TIMEOUT = Timeout.ofSeconds(10);

    private final PartnerPosts partnerPosts;
    private final WebhookAddresses addresses;
    private final SecretSeal seal;
    private final ObjectMapper json;
    private final Clock clock;
    private final CloseableHttpClient http;

    WebhookCarrier(PartnerPosts partnerPosts, WebhookAddresses addresses, SecretSeal seal, ObjectMapper json, Clock clock) {
        this.partnerPosts = partnerPosts;
        this.addresses = addresses;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
        // No redirects, no cookies, no retries of its own, and no proxy that would look up names elsewhere.
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(TIMEOUT)
                                .setSocketTimeout(TIMEOUT).setTimeToLive(Timeout.ofMinutes(1)).build()).build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(TIMEOUT)
                        .setConnectionRequestTimeout(TIMEOUT).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().setUserAgent("Wegwijs").build();
    }

    @Override
    public Line line() {
        return Line.WEBHOOK;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public String route(OutgoingMessage message) {
        return "webhook " + message.partner();
    }

    @Override
    public Delivery reach(OutgoingMessage message) throws NotDelivered {
        PartnerPost post = partnerPosts.findById(message.partner()).filter(PartnerPost::listens)
                .orElseThrow(() -> new NotDelivered(Cause.NO_ADDRESS));
        URI address = addresses.uri(post.webhookAddress());
        String secret = seal.open(post.webhookSecret(), message.partner().toString());
        return new Delivery() {

            @Override
            public void hand(List<OutgoingMessage> together) throws NotDelivered {
                for (OutgoingMessage one : together) {
                    call(address, secret, one);
                }
            }

            @Override
            public void close() {
                // Connections are shared.
            }
        };
    }

    private void call(URI address, String secret, OutgoingMessage message) throws NotDelivered {
        String id = "msg_" + message.id();
        String body = body(message);
        long now = clock.instant().getEpochSecond();
        HttpPost call = new HttpPost(address);
        call.setHeader("Webhook-Id", id);
        call.setHeader("Webhook-Timestamp", String.valueOf(now));
        call.setHeader("Webhook-Signature", WebhookSignature.of(secret, id, now, body));
        call.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        int status = answer(call);
        if (status == 410) {
            throw new NotDelivered(Cause.GONE);
        }
        if (status / 100 != 2) {
            throw new NotDelivered(status / 100 == 5 ? Cause.UNREACHABLE : Cause.NOT_ACCEPTED);
        }
    }

    // The answer is not read: only its number counts.
    private int answer(HttpPost call) throws NotDelivered {
        try {
            return http.execute(call, response -> {
                call.cancel();
                return response.getCode();
            });
        } catch (WebhookAddresses.ForbiddenHost inside) {
            throw new NotDelivered(Cause.FORBIDDEN_ADDRESS);
        } catch (IOException unreachable) {
            throw new NotDelivered(Cause.UNREACHABLE);
        }
    }

    String body(OutgoingMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", message.topic().event());
        body.put("number", message.thread());
        body.put("status", message.code());
        body.put("at", message.postedAt().toString());
        body.put("sequence", message.sequence());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
