package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** What the partners of one case may read nowhere: {@code forbidden/<case>.txt}, with what only this run knows. */
final class ForbiddenWords {

    private static final Pattern SECTION = Pattern.compile("\\[(.+)]");
    private static final Pattern HOLE = Pattern.compile("\\{(.+)}");
    /** Random letters and digits hold any short word sooner or later: tokens, signatures, parts of mails, ports. */
    private static final Pattern CHANCE = Pattern.compile("""
            (?xi) (?<=name="_csrf"\\svalue=")[^"]+ | (?<=SESSION(ID)?=)[\\w+/=-]+ | (?<=nonce[=-]["']?)[\\w+/=-]+
            | (?<=Webhook-(signature|timestamp)=\\[)[^\\]]+ | -*=_Part_[0-9_.]+ | (?<=127\\.0\\.0\\.1:|localhost:)\\d+
            | (?<=:\\d\\d)\\.\\d+ | [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}""");

    private record Word(String section, String text, boolean isKept) {

        boolean isCode() {
            return text.matches("[A-Z_0-9]+");
        }
    }

    private final List<Word> words = new ArrayList<>();

    private final JdbcTemplate database;

    private ForbiddenWords(JdbcTemplate database) {
        this.database = database;
    }

    static ForbiddenWords of(String story, Map<String, String> holes, JdbcTemplate database) {
        ForbiddenWords all = new ForbiddenWords(database);
        String section = null;
        for (String line : text(story).lines().map(String::strip).toList()) {
            Matcher header = SECTION.matcher(line);
            if (header.matches()) {
                section = header.group(1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                boolean ours = line.startsWith("\"");
                all.words.add(new Word(section, ours ? line.substring(1, line.length() - 1) : filled(line, holes), !ours));
            }
        }
        return all;
    }

    private static String filled(String line, Map<String, String> holes) {
        Matcher hole = HOLE.matcher(line);
        return !hole.matches() ? line : Optional.ofNullable(holes.get(hole.group(1)))
                .orElseThrow(() -> new AssertionError("Nobody fills in " + line));
    }

    private static String text(String story) {
        try (InputStream file = ForbiddenWords.class.getResourceAsStream("/forbidden/" + story + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** None of this partner's words is in all that it got, however it was written. */
    void areUnknownTo(String partner, String everything) {
        List<Word> its = words.stream().filter(word -> word.section().equals("*") || word.section().equals(partner)).toList();
        assertThat(its).as("words for " + partner).hasSizeGreaterThan(5);
        String written = CHANCE.matcher(everything).replaceAll("…");
        String read = written + "\n" + HtmlUtils.htmlUnescape(written);
        String lower = read.toLowerCase(Locale.ROOT);
        assertThat(its).allSatisfy(word -> {
            int at = word.isCode() ? read.indexOf(word.text()) : lower.indexOf(word.text().toLowerCase(Locale.ROOT));
            assertThat(at < 0 ? "" : read.substring(Math.max(0, at - 80), Math.min(read.length(), at + 80)))
                    .as("%s reads %s", partner, word.text()).isEmpty();
        });
        areKept(its);
    }

    // What nobody ever wrote down could not leave either.
    private void areKept(List<Word> its) {
        assertThat(its.stream().filter(Word::isKept).map(Word::text).distinct()
                .filter(word -> PersonTrail.places(database, "wegwijs", word.replaceAll("[^\\w ]", ".")).isEmpty()))
                .as("words that we do not know ourselves").isEmpty();
    }
}
