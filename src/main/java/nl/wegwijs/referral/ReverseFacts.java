package nl.wegwijs.referral;

import java.util.HashMap;
import java.util.Map;

/** What the decision {@code reverse-acceptance} looks at. The reason is null when nothing may be kept. */
public record ReverseFacts(ConsentAtSource consentAtSource, ReverseReason reason, boolean taught) {

    public Map<String, Object> asVariables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("consentAtSource", consentAtSource.name());
        variables.put("reverseReason", reason == null ? null : reason.name());
        variables.put("taughtHere", taught);
        return variables;
    }
}
