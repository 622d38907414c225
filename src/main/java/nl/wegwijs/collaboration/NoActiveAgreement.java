package nl.wegwijs.collaboration;

/** We and the partner have not agreed on paper that we give things together. Nothing else is wrong, so nothing is taken back. */
public class NoActiveAgreement extends Exception {

    public NoActiveAgreement() {
        super("No active agreement with this partner");
    }
}
