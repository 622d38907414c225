package nl.wegwijs.insight;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ReportRowRepository extends Repository<ReportRow, UUID> {

    ReportRow save(ReportRow row);

    long countByBranchIdAndKind(String branchId, ReportKind kind);
}
