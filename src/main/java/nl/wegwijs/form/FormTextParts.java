package nl.wegwijs.form;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** The texts of a form as safe HTML: Markdown without HTML of its own, {@code {{expression}}} filled in. */
@Component
class FormTextParts {

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+!|-])");

    private final Feel feel;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    FormTextParts(Feel feel) {
        this.feel = feel;
    }

    /** Null for a part that is no text. */
    String html(FormField part, Map<String, Object> data) {
        return "text".equals(part.type())
                ? renderer.render(parser.parse(filledIn(part.component().path("text").asText(), data))) : null;
    }

    private String filledIn(String text, Map<String, Object> data) {
        return FILLED_IN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                MARKDOWN.matcher(Objects.toString(feel.value(found.group(1), data), "")).replaceAll("\\\\$1")));
    }
}
