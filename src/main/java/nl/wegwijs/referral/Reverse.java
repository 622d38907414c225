package nl.wegwijs.referral;

import java.util.List;
import java.util.UUID;

/** What a provider tells about somebody who does not fit its own offer. */
public record Reverse(ReverseReason reason, UUID offeringId, List<PriorLevel> priorLevels) {

    public Reverse {
        priorLevels = priorLevels == null ? List.of() : List.copyOf(priorLevels);
    }
}
