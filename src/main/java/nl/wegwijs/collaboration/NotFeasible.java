package nl.wegwijs.collaboration;

/** Why a custom course cannot be. Every reason has a sentence for the partner. */
public enum NotFeasible {
    GROUP_DOES_NOT_FIT("Een eigen groep past nu niet. Meld de mensen aan: zij kunnen meedoen in een andere groep."),
    NO_PROVIDER("Wij vonden niemand die deze lessen kan geven."),
    NOT_APPROVED("Wij kunnen deze cursus nu niet geven. Bel ons als u meer wilt weten.");

    private final String sentence;

    NotFeasible(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
