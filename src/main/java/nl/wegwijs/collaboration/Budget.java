package nl.wegwijs.collaboration;

/** Whether the partner can pay for it. */
public enum Budget {
    YES("er is geld"), NO("er is geen geld"), DISCUSS("geld bespreken");

    private final String label;

    Budget(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
