package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.wegwijs.referral.IntakePlace;
import nl.wegwijs.referral.MissingFact;
import nl.wegwijs.referral.PartnerStatus;
import nl.wegwijs.referral.SignalStatus;

/** There are words for everything that can be told, in both languages, and they are plain. */
class MailWordsTests {

    private static final Set<SignalStatus> TOLD_AS_NEWS = Set.of(SignalStatus.NEEDS_INFO, SignalStatus.REJECTED,
            SignalStatus.EXPIRED, SignalStatus.WITHDRAWN, SignalStatus.ANONYMOUS_COUNTED);

    @Test
    void hasWordsForEverythingThatIsTold() {
        Set<String> wanted = new TreeSet<>(List.of("link", "openLink", "closing", "together.first", "together.subject"));
        Stream.concat(Stream.of(PartnerStatus.values()), TOLD_AS_NEWS.stream()).map(Enum::name)
                .forEach(code -> wanted.addAll(keys("SIGNAL_NEWS." + code)));
        Stream.of(Topic.values()).filter(topic -> topic != Topic.APPOINTMENT && topic != Topic.SIGNAL_NEWS)
                .forEach(topic -> wanted.addAll(keys(topic.name())));
        Stream.of(MissingFact.values()).forEach(missing -> wanted.add("missing." + missing.field()));

        assertThat(words("en")).isEqualTo(wanted);
        wanted.addAll(keys("APPOINTMENT"));
        Stream.of(IntakePlace.values()).forEach(place -> wanted.add("place." + place));
        Set<String> dutch = words("nl");
        assertThat(dutch).containsAll(wanted);
        dutch.removeAll(wanted);
        assertThat(dutch).allMatch(key -> key.endsWith(".about"));
    }

    private static List<String> keys(String what) {
        return List.of(what + ".subject", what + ".text");
    }

    private static Set<String> words(String language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("correspondence.words", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Fifteen words a sentence, the bar of plain Dutch. */
    @Test
    void speaksInShortSentences() {
        ResourceBundle dutch = bundle("nl");
        assertThat(dutch.keySet().stream().map(dutch::getString)
                .flatMap(text -> Stream.of(text.split("[.?|:] ?")))).allSatisfy(sentence ->
                assertThat(sentence.split(" ")).as(sentence).hasSizeLessThanOrEqualTo(15));
    }

    @Test
    void fillsInNumbersDaysAndPlacesOnly() {
        for (String language : List.of("nl", "en")) {
            ResourceBundle words = bundle(language);
            assertThat(words.keySet().stream().map(words::getString).flatMap(text ->
                    java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(text).results().map(found -> found.group(1))))
                    .isSubsetOf("number", "branch", "count", "day", "time", "place", "address");
        }
    }
}
