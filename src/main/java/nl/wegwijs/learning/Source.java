package nl.wegwijs.learning;

/** Where a training comes from, as the decision {@code sourcing} says. */
public enum Source {
    EXISTING("er is al een landelijke training", false), INTERNAL("een eigen trainer geeft de training", false),
    BUY("wij kopen de training in", true), DEVELOP("wij laten de training ontwikkelen", true);

    private final String label;
    private final boolean bought;

    Source(String label, boolean bought) {
        this.label = label;
        this.bought = bought;
    }

    public String label() {
        return label;
    }

    boolean isBought() {
        return bought;
    }
}
