package nl.wegwijs.referral;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormField;
import nl.wegwijs.form.ReleasedForms;

/** The forms of the house, as if an owner had added two fields to each of them. */
class FormsOnFile implements ReleasedForms {

    private static final List<String> ADDED = List.of("""
            {"key": "reachedBy", "type": "select", "label": "Hoe kent de persoon de bibliotheek?",
             "values": [{"value": "FRIEND", "label": "Via een vriend"}, {"value": "POSTER", "label": "Van een poster"}]}
            """, """
            {"key": "visits", "type": "number", "label": "Hoe vaak kwam de persoon bij u?",
             "validate": {"required": true, "min": 0, "max": 50}}
            """);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public DeployedForm latest(String formId) {
        DeployedForm form = DeployedForm.read(getClass().getResourceAsStream("/forms/" + formId + ".form"));
        for (String added : ADDED) {
            FormField field = field(added);
            form.parts().add(field);
            form.fields().put(field.key(), field);
        }
        return form;
    }

    private FormField field(String text) {
        try {
            return new FormField(json.readTree(text), new ArrayList<>());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
