package nl.wegwijs.process;

import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** What stands in a model is kept by the engine and read by everybody: nothing in it may be of a person. */
final class PersonalDataCheck {

    private static final Set<String> OF_A_PERSON = Set.of("name", "givenName", "familyName", "fullName", "firstName",
            "lastName", "phone", "phoneNumber", "email", "emailAddress", "address", "street", "postalCode", "birthDate",
            "dateOfBirth", "bsn", "iban", "naam", "voornaam", "achternaam", "telefoon", "telefoonnummer", "adres",
            "mailadres", "geboortedatum", "nameText", "note", "remark", "opmerking");
    private static final Pattern CONTACT = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|(?<![\\w.-])(?:\\+31|0)[ -]?[1-9](?:[ -]?\\d){8}(?!\\d)");

    // Forms show how a number is written.
    private static final String EXAMPLE = "12345678";

    private final TextFilter filter;

    PersonalDataCheck(TextFilter filter) {
        this.filter = filter;
    }

    void model(Element element, String owner, ModelProblems problems) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        if (element.getLocalName().matches("inputParameter|outputParameter") && isOfAPerson(element.getAttribute("name"))
                || element.getLocalName().matches("in|out") && isOfAPerson(element.getAttribute("target"))) {
            problems.add(id, "een variabele met gegevens van een persoon is niet toegestaan.");
        }
        for (String text : XmlText.texts(element)) {
            if (ExpressionCheck.names(text).stream().anyMatch(PersonalDataCheck::isOfAPerson)) {
                problems.add(id, "een variabele met gegevens van een persoon is niet toegestaan.");
            }
        }
        words(id, element.getAttribute("name"), problems);
        if (element.getLocalName().equals("documentation") || element.getLocalName().equals("text")
                || element.getLocalName().equals("description")) {
            words(id, element.getTextContent(), problems);
        }
        XmlText.children(element).forEach(child -> model(child, id, problems));
    }

    /** A text that is the same for everybody. */
    void words(String element, String text, ModelProblems problems) {
        if (text == null) {
            return;
        }
        if (CONTACT.matcher(text).results().anyMatch(found -> !found.group().replaceAll("\\D", "").endsWith(EXAMPLE))) {
            problems.add(element, "hier staat een telefoonnummer of mailadres; dat hoort niet in een model.");
        }
        try {
            filter.check(element, text);
        } catch (Refusal number) {
            problems.add(element, "hier staat een nummer van een persoon; dat hoort niet in een model.");
        }
    }

    static boolean isOfAPerson(String variable) {
        return OF_A_PERSON.contains(variable);
    }
}
