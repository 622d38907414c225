package nl.wegwijs.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

interface OnwardReferrals extends JpaRepository<OnwardReferral, OnwardReferralId> {

    List<OnwardReferral> findByCaseId(CaseId caseId);

    List<OnwardReferral> findByPartnerAndStatusInOrderBySentAtDescNumberDesc(PartnerId partner,
            Collection<OnwardStatus> statuses);

    Optional<OnwardReferral> findByNumber(String number);

    List<OnwardReferral> findByBranchIdAndStatusOrderBySentAt(BranchId branch, OnwardStatus status);

    List<OnwardReferral> findByBranchIdInAndStatusInOrderBySentAtDesc(Collection<BranchId> branches,
            Collection<OnwardStatus> statuses);
}
