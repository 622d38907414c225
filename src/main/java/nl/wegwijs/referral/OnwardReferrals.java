package nl.wegwijs.referral;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface OnwardReferrals extends JpaRepository<OnwardReferral, OnwardReferralId> {

    List<OnwardReferral> findByCaseId(CaseId caseId);
}
