package nl.wegwijs.course;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import nl.wegwijs.partner.PartnerType;

/** A national programme as everybody knows it: what it takes to give it. */
@Entity
@Immutable
class NationalProgramme {

    @Id
    private String code;

    private String name;

    private boolean certificateNeeded;

    private boolean loginCodes;

    private short parts;

    private short weeks;

    @Enumerated(EnumType.STRING)
    private PartnerType partnerType;

    protected NationalProgramme() {
    }

    NationalProgramme(String code, String name, boolean certificateNeeded, boolean loginCodes, int parts, int weeks,
            PartnerType partnerType) {
        this.code = code;
        this.name = name;
        this.certificateNeeded = certificateNeeded;
        this.loginCodes = loginCodes;
        this.parts = (short) parts;
        this.weeks = (short) weeks;
        this.partnerType = partnerType;
    }

    String code() {
        return code;
    }

    boolean needsCertificate() {
        return certificateNeeded;
    }

    boolean hasLoginCodes() {
        return loginCodes;
    }

    int parts() {
        return parts;
    }

    /** With which kind of partner it is given; null when we can give it alone. */
    PartnerType partnerType() {
        return partnerType;
    }

    ProgrammeView view() {
        return new ProgrammeView(code, name, parts, weeks);
    }
}
