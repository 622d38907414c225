package nl.wegwijs.placement;

import nl.wegwijs.library.Refusal;

/** What is agreed about practising alone. The login code is handed over, never written down. */
public record SelfStudy(Programme programme, boolean codeHanded, String helpMoment) {

    public SelfStudy {
        if (programme == null) {
            throw Refusal.invalid("programme", "REQUIRED", "Kies waarmee de deelnemer gaat oefenen.");
        }
        if (!codeHanded) {
            throw Refusal.invalid("codeHanded", "REQUIRED", "Geef eerst de inlogcode aan de deelnemer.");
        }
    }
}
