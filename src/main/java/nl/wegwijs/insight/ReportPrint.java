package nl.wegwijs.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** Prints tables as a tagged PDF, A4. */
@Component
class ReportPrint {

    // A tagged PDF carries its font; this one comes with the PDF library.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final SpringTemplateEngine templates;

    ReportPrint(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(String title, String subtitle, List<String> notes, List<ReportTable> tables) {
        String html = templates.process("insight/report", new Context(Locale.forLanguageTag("nl"), Map.of("title", title,
                "subtitle", subtitle, "notes", notes, "tables", tables)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true)
                    .useFont(() -> ReportPrint.class.getResourceAsStream(FONT), "Liberation Sans")
                    .withHtmlContent(html, null).toStream(pdf).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }
}
