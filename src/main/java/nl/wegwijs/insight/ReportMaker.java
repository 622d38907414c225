package nl.wegwijs.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Municipality;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerRole;

/** Makes reports as files. Every one begins with the same count of people. */
@Component
@Transactional(readOnly = true)
class ReportMaker {

    /** A file, with whom it is about or null. */
    record Made(String name, String about, byte[] content) {
    }

    private final FigureTables figures;
    private final CbsRows cbs;
    private final MonitorRows monitor;
    private final TrainingDays trainings;
    private final ReportPrint print;
    private final PartnerRegister partners;
    private final Branches branches;

    ReportMaker(FigureTables figures, CbsRows cbs, MonitorRows monitor, TrainingDays trainings, ReportPrint print,
            PartnerRegister partners, Branches branches) {
        this.figures = figures;
        this.cbs = cbs;
        this.monitor = monitor;
        this.trainings = trainings;
        this.print = print;
        this.partners = partners;
        this.branches = branches;
    }

    List<Made> make(ReportOrder order) {
        return switch (order.paper()) {
            case MUNICIPALITY -> municipality(order);
            case PARTNER -> partner(order);
            case CBS -> List.of(new Made(name(order, "cbs", "xlsx"), null, ReportSheets.workbook(List.of(cbs.of(order)))));
            case MONITOR -> List.of(new Made(name(order, "bibliotheekmonitor", "xlsx"), null, ReportSheets.workbook(
                    List.of(monitor.of(order), figures.figures("Mensen", order, FigureList.PEOPLE)))));
            case EVIDENCE -> evidence(order);
        };
    }

    private List<Made> municipality(ReportOrder order) {
        String about = branches.municipalities().stream().filter(place -> place.code().equals(order.municipality()))
                .map(Municipality::name).findFirst().orElseThrow(() -> Refusal.invalid("gemeente", "UNKNOWN", "Kies een gemeente."));
        List<ReportTable> tables = new ArrayList<>();
        tables.add(figures.figures("Cijfers", order, FigureList.PEOPLE, "K8", "K12", "K15", "K19", "K20", "K27", "K30", "K31"));
        tables.add(figures.funnel(order));
        tables.addAll(figures.groups(order));
        byte[] pdf = print.pdf("Cijfers voor de gemeente " + about, subtitle(order), FigureTables.notes(order.period()), tables);
        return List.of(new Made(name(order, "gemeente-" + order.municipality(), "pdf"), about, pdf),
                new Made(name(order, "gemeente-" + order.municipality(), "xlsx"), about, ReportSheets.workbook(tables)));
    }

    private List<Made> partner(ReportOrder order) {
        String about = partners.find(new PartnerId(order.partner())).name();
        String[] ids = {FigureList.PEOPLE, "K1", "K5", "K12", "K15", "K27", "K40", "K42"};
        List<ReportTable> tables = List.of(figures.figures("Cijfers", order, ids),
                figures.quarters(order, 4, ids), trainings.of(order.partner()));
        return List.of(new Made(name(order, "partner-" + about.toLowerCase().replaceAll("[^a-z0-9]+", "-"), "pdf"), about,
                print.pdf("Samenwerken met " + about, subtitle(order), FigureTables.notes(order.period()), tables)));
    }

    private List<Made> evidence(ReportOrder order) {
        Map<String, ReportTable> norms = new LinkedHashMap<>();
        norms.put("norm-2", figures.figures("Norm 2: verwijzen, goed en op tijd", order, FigureList.PEOPLE, "K14", "K15", "K16", "K17", "K18",
                "K37", "K38", "K39", "K40"));
        norms.put("norm-3", figures.figures("Norm 3: samenwerken", order, "K1", "K3", "K40", "K42", "K48"));
        norms.put("norm-3-per-partner", figures.partners("Norm 3: per partner (K41)", order, "K1", "K5", "K12", "K15", "K27", "K40"));
        norms.put("norm-3-per-rol", roles(order));
        norms.put("norm-6", figures.figures("Norm 6: resultaat", order, "K30", "K31", "K32", "K33", "K34", "K35"));
        norms.put("norm-7", figures.figures("Norm 7: privacy", order, "K51"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "voorblad.pdf", print.pdf("Bewijs voor de audit", subtitle(order), FigureTables.notes(order.period()), List.copyOf(norms.values())));
            add(zip, "cijfers.xlsx", ReportSheets.workbook(List.copyOf(norms.values())));
            for (Map.Entry<String, ReportTable> norm : norms.entrySet()) {
                add(zip, norm.getKey() + ".csv", ReportSheets.text(norm.getValue()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of(new Made(name(order, "cbct", "zip"), null, bytes.toByteArray()));
    }

    private ReportTable roles(ReportOrder order) {
        List<List<Object>> rows = Stream.of(PartnerRole.values()).map(role -> List.<Object>of(role.label(), partners.in(role).stream()
                .filter(partner -> order.branches().contains(partner.homeBranch().value())).count())).toList();
        return new ReportTable("Norm 3: partners per rol (K48)", List.of("Rol", "Partners, nu"), rows);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String subtitle(ReportOrder order) {
        return branches.libraryName(order.library()) + ", " + order.period().title();
    }

    private static String name(ReportOrder order, String what, String ending) {
        return "%s-%s.%s".formatted(what, order.period().label().replace(' ', '-').toLowerCase(), ending);
    }
}
