package nl.wegwijs.referral;

import java.time.LocalDate;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.wegwijs.library.SkillDomain;

/** What a signal tells about the person's need. It goes when the person must be forgotten. */
@Embeddable
record Told(
        @JdbcTypeCode(SqlTypes.JSON) Set<SkillDomain> needDomains,
        @JdbcTypeCode(SqlTypes.JSON) Set<Indicator> indicators,
        @JdbcTypeCode(SqlTypes.JSON) Screening screening,
        @JdbcTypeCode(SqlTypes.JSON) Reverse reverse,
        boolean urgency,
        @Enumerated(EnumType.STRING) UrgentHint urgentHint,
        LocalDate deadline,
        String note,
        boolean warmContactOffered,
        boolean canIntakeNow) {

    static Told by(NewSignal signal) {
        return new Told(signal.needDomains(), signal.indicators(), signal.screening(), signal.reverse(),
                signal.urgency(), signal.urgentHint(), signal.deadline(), signal.note(),
                signal.warmContactOffered(), signal.canIntakeNow());
    }

    /** What cannot wait is known elsewhere from now on, and forgotten there. */
    Told withoutUrgentKind() {
        return new Told(needDomains, indicators, screening, reverse, urgency, UrgentHint.NONE, null, note,
                warmContactOffered, canIntakeNow);
    }

    static Told nothing() {
        return new Told(Set.of(), Set.of(), null, null, false, UrgentHint.NONE, null, null, false, false);
    }
}
