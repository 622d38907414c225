package nl.wegwijs.placement;

/** What the participant says to an offered place. */
public enum OfferAnswer {
    YES, NO, LATER, NOT_REACHED
}
