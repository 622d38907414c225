package nl.wegwijs.referral;

import org.springframework.data.jpa.repository.JpaRepository;

interface Intakes extends JpaRepository<Intake, CaseId> {
}
