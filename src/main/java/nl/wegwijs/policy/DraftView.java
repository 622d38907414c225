package nl.wegwijs.policy;

import java.util.List;

/** A draft as a partner may read it. */
public record DraftView(FeedbackId id, PolicyText text, List<Ambition> ambitions) {

    @Override
    public String toString() {
        return "Draft " + id;
    }
}
