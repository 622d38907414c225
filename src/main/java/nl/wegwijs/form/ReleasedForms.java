package nl.wegwijs.form;

/** The forms as process owners last released them; the engine's room keeps them. */
public interface ReleasedForms {

    /** The newest form with this id, whichever model it came with. */
    DeployedForm latest(String formId);
}
