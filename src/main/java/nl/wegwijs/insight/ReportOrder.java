package nl.wegwijs.insight;

import java.util.Collection;
import java.util.UUID;

/** What a report is made of: branches of one library, a period, and a municipality or a partner where it is about one. */
record ReportOrder(Paper paper, String library, Collection<String> branches, FigurePeriod period, String municipality, UUID partner) {

    FigureFilter filter() {
        return new FigureFilter(branches, municipality, partner, null, null, null, null, period);
    }
}
