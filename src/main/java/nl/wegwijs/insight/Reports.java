package nl.wegwijs.insight;

import nl.wegwijs.library.BranchId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the library, read from rows without persons. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final ReportRowRepository rows;

    Reports(ReportRowRepository rows) {
        this.rows = rows;
    }

    public long count(BranchId branch, ReportKind kind) {
        return rows.countByBranchIdAndKind(branch.value(), kind);
    }
}
