package nl.wegwijs.referral;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;

/** Remembers what was told about onward referrals, in order. */
class OnwardNews {

    private final List<Object> facts = new CopyOnWriteArrayList<>();

    @EventListener({PartnerAnswered.class, PartnerReported.class, LateReport.class})
    void on(Object fact) {
        facts.add(fact);
    }

    void forget() {
        facts.clear();
    }

    List<PartnerAnswer> answers() {
        return of(PartnerAnswered.class).stream().map(PartnerAnswered::answer).toList();
    }

    List<StartAnswer> starts() {
        return of(PartnerReported.class).stream().map(PartnerReported::answer).toList();
    }

    List<String> late() {
        return of(LateReport.class).stream().map(LateReport::what).toList();
    }

    private <T> List<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
