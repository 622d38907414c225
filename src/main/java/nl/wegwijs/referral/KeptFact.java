package nl.wegwijs.referral;

import java.util.Map;
import java.util.UUID;

/** A fact that nobody waited for: the message it becomes, about what, and the codes that go with it. */
public record KeptFact(UUID id, String message, String variable, String subjectId, Map<String, Object> routing) {
}
