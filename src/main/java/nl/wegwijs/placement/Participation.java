package nl.wegwijs.placement;

/** Somebody on the list of a session. */
public record Participation(PlacementId placementId, String name) {

    @Override
    public String toString() {
        return "Participation " + placementId;
    }
}
