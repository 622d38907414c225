package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;

/**
 * All that one partner can learn: every page of the portal, its system that calls ours, its system that
 * listens, its mail. The public pages are left out: they are the same for everybody.
 */
final class PartnersEyes implements AutoCloseable {

    private static final List<String> PAGES = List.of("/partner", "/partner/signalen", "/partner/verwijzingen",
            "/partner/aanbod", "/partner/cijfers", "/partner/gebruikers", "/partner/instellingen", "/partner/aanmelden",
            "/partner/terugsturen", "/partner/koppeling", "/partner/trainingen",
            "/partner/maatwerk", "/partner/afspraken", "/partner/beleid", "/partner/vrijwilligers", "/partner/stages",
            "/partner/samen", "/partner/ruimte");
    private static final List<String> LISTS = List.of("/api/v1/signals", "/api/v1/referrals", "/api/v1/runs",
            "/api/v1/offerings");

    private final String name;
    private final PortalClient portal;
    private final SignalCaller calling;
    private final String key;
    private final List<String> addresses;
    private final Mailbox mailbox;
    private final WebhookListener listening = new WebhookListener();
    private final List<String> heard = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    PartnersEyes(String name, PortalClient portal, SignalCaller calling, String key, List<String> addresses,
            Mailbox mailbox) {
        this.name = name;
        this.portal = portal;
        this.calling = calling;
        this.key = key;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    String name() {
        return name;
    }

    PortalClient portal() {
        return portal;
    }

    /** Where its system listens. */
    String hook() {
        return listening.address("/nieuws");
    }

    /** From now on it looks at this signal or referral as well. */
    void follows(String kind, String number) {
        own.add("/partner/" + (kind.equals("signals") ? "signalen/" : "verwijzingen/") + number);
        own.add("/api/v1/" + kind + "/" + number);
    }

    void looksAround() {
        List<String> all = new ArrayList<>(PAGES);
        all.addAll(LISTS);
        all.addAll(own);
        for (String path : all) {
            if (path.startsWith("/api/")) {
                remember(calling.get(key, path));
            } else {
                portal.get(path);
            }
        }
    }

    /** What its system gets back when it tells something. */
    HttpResponse<String> tells(String path, String body) {
        return remember(calling.answered(calling.request(path).header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        heard.add(answer.headers().map() + "\n" + answer.body());
        return answer;
    }

    List<MimeMessage> mails() {
        return mailbox.mails().stream().filter(mail -> addresses.contains(Mailbox.header(mail, "To"))).toList();
    }

    List<WebhookListener.Call> told() {
        return listening.taken();
    }

    /** Every byte, mails also as they read once unpacked. */
    String everything() {
        List<String> all = new ArrayList<>(heard);
        all.add(portal.everything());
        mails().forEach(mail -> all.addAll(List.of(Mailbox.raw(mail), Mailbox.subject(mail), Mailbox.plain(mail),
                Mailbox.html(mail))));
        listening.calls().forEach(call -> all.add(call.path() + call.headers() + call.body()));
        return String.join("\n", all);
    }

    /** That it learned something at all, by each way that news goes. */
    void learnsBy(int mails, int calls) {
        assertThat(mails()).as("mails to " + name).hasSize(mails);
        assertThat(told()).as("calls to " + name).hasSize(calls);
    }

    @Override
    public void close() {
        listening.close();
    }
}
