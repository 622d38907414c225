package nl.wegwijs.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;

import nl.wegwijs.library.Branch;

/** The card of a branch on paper: a name to remember, a number to call, and a code that opens the sign-up page. */
@Component
class ReferralCard {

    // A tagged PDF carries its font; this one comes with the PDF library.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final SpringTemplateEngine templates;
    private final String address;

    ReferralCard(SpringTemplateEngine templates, @Value("${wegwijs.public-address}") String address) {
        this.templates = templates;
        this.address = address;
    }

    /** A tagged PDF of one page, A6. */
    byte[] of(Branch branch) {
        String signUp = address + "/aanmelden";
        BitMatrix code = code(signUp);
        String html = templates.process("portal/card", new Context(Locale.forLanguageTag("nl"), Map.of("branch", branch,
                "signUp", signUp.replaceFirst("^https?://", ""), "squares", squares(code), "side", code.getWidth())));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).useSVGDrawer(new BatikSVGDrawer())
                    .useFont(() -> ReferralCard.class.getResourceAsStream(FONT), "Liberation Sans")
                    .withHtmlContent(html, null).toStream(pdf).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    // One square per dark point of the code.
    private static String squares(BitMatrix code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                path.append(code.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
            }
        }
        return path.toString();
    }
}
