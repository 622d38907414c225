package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilterTests {

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            number -> number,
            number -> "bsn" + number,
            number -> "Haar nummer is " + number + ".",
            number -> number.replaceAll("(\\d{3})(?=\\d)", "$1 "),
            number -> number.replaceAll("(\\d{3})(?=\\d)", "$1."),
            number -> number.replaceAll("(\\d{3})(?=\\d)", "$1-"),
            number -> number.replaceAll("(\\d{4})(\\d{2})(\\d{3})", "$1.$2.$3"),
            number -> number.replaceAll("(\\d)(?=\\d)", "$1 "),
            number -> number.replaceAll("(\\d{3})(?=\\d)", "$1 - "),
            number -> "Dorpsstraat 12 " + number + " graag bellen op 06-0000 0013");

    private final TextFilter filter = new TextFilter();

    @Test
    void refusesCitizenServiceNumbersHoweverTheyAreSpelt() {
        Random random = new Random(13);
        long refused = 0;
        for (int i = 0; i < 100; i++) {
            String text = SPELLINGS.get(i % SPELLINGS.size()).apply(aNumber(random));
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> filter.check("note", text));
            if (refusal != null && refusal.reason().equals("CITIZEN_SERVICE_NUMBER")) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(95);
    }

    @Test
    void namesTheFieldAndSaysWhyWithoutTheNumber() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> filter.check("note", "Haar nummer is 111222333."));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo("note");
        assertThat(refusal).hasMessage("Dit lijkt op een burgerservicenummer. Dat mag hier niet staan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345672", "1234.567.2", "１１１２２２３３３", "111\u200b222\u200b333"})
    void refusesOldAndDisguisedNumbersToo(String text) {
        assertThat(CitizenServiceNumber.occursIn(text)).isTrue();
    }

    @Test
    void letsPhoneNumbersPass() {
        Stream.iterate(1, n -> n + 1).limit(2000).map(n -> String.format("060001%04d", n)).forEach(phone -> {
            assertThatCode(() -> filter.check("note", "Bel " + phone + " na vier uur")).doesNotThrowAnyException();
            String spaced = phone.replaceAll("(\\d{2})(\\d{4})(\\d{4})", "$1-$2 $3");
            assertThatCode(() -> filter.check("note", "Bel " + spaced + ".")).doesNotThrowAnyException();
        });
    }

    @Test
    void letsOurOwnNumbersPass() {
        Stream.iterate(1, n -> n + 1).limit(2000).map(n -> String.format("TR-2026-%05d", n)).forEach(number ->
                assertThatCode(() -> filter.check("caseNumber", number)).doesNotThrowAnyException());
        assertThat(CitizenServiceNumber.occursIn("TR-1112-22333")).isTrue();
    }

    @Test
    void letsDatesPass() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(day ->
                Stream.of("dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy").forEach(pattern ->
                        assertThatCode(() -> filter.check("note",
                                "Start op " + day.format(DateTimeFormatter.ofPattern(pattern)) + " om 10.30 uur"))
                                .as(pattern + " " + day).doesNotThrowAnyException()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bellen na vier uur.", "Heeft 3 kinderen en komt 2 keer per week", "00000000", "123456789"})
    void letsOrdinaryTextPass(String text) {
        assertThatCode(() -> filter.check("note", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL91ABNA0417164300", "nl91 abna 0417 1643 00", "rekening NL91-ABNA-0417-1643-00 graag"})
    void refusesBankAccounts(String text) {
        assertThat(catchThrowableOfType(Refusal.class, () -> filter.check("note", text)).reason()).isEqualTo("IBAN");
    }

    @Test
    void warnsAboutWordsThatAreSeldomNeeded() {
        assertThat(filter.warnings("Is vaak Ziek en heeft schulden; depressief.")).containsExactly(
                "depressief", "schulden", "ziek");
        assertThat(filter.warnings("Onschuldige vraag over muziek")).isEmpty();
        assertThat(filter.warnings(null)).isEmpty();
    }

    private static String aNumber(Random random) {
        while (true) {
            String digits = Integer.toString(100_000_000 + random.nextInt(900_000_000));
            if (CitizenServiceNumber.passesElevenTest(digits)) {
                return digits;
            }
        }
    }
}
