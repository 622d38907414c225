package nl.wegwijs.insight;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Gender;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.SignalSource;

/**
 * One closed case or one started placement in codes. It survives the person: it has no key to a
 * participant, case or placement, and no moment finer than a quarter.
 */
@Entity
@Table(name = "report_row")
class ReportRow {

    @Id
    private UUID id = UUID.randomUUID();

    String libraryOrgId;

    String branchId;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    int year;

    int quarter;

    String municipalityCode;

    String webRegion;

    @Enumerated(EnumType.STRING)
    BirthYearBand birthYearBand;

    @Enumerated(EnumType.STRING)
    Gender gender;

    @Enumerated(EnumType.STRING)
    LanguageBackground languageBackground;

    @Enumerated(EnumType.STRING)
    SignalSource source;

    String partnerType;

    @Enumerated(EnumType.STRING)
    SkillDomain domain;

    @Enumerated(EnumType.STRING)
    EducationKind educationKind;

    @Enumerated(EnumType.STRING)
    CbsType cbsType;

    @Enumerated(EnumType.STRING)
    LeadTime firstContact;

    @Enumerated(EnumType.STRING)
    LeadTime intakeLead;

    @Enumerated(EnumType.STRING)
    LeadTime adviceLead;

    @Enumerated(EnumType.STRING)
    LeadTime startLead;

    @Enumerated(EnumType.STRING)
    LeadTime totalLead;

    @Enumerated(EnumType.STRING)
    CaseOutcome outcome;

    @Enumerated(EnumType.STRING)
    LevelChange levelChange;
}
