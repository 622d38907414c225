package nl.wegwijs.partner;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** Somebody who works at a partner. Signs in with a password of their own once invited, as long as active. */
@Entity
class PartnerUser extends BranchRecord {

    private static final int NAME_LENGTH = 80;
    private static final int MAIL_LENGTH = 120;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PartnerUserId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String workEmail;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private UserRole role;

    private LocalDate trainedOn;

    private boolean active = true;

    private Instant lastLoginAt;

    private String passwordHash;

    private int stamp;

    private String inviteHash;

    private Instant inviteUntil;

    private String language = "nl";

    @Enumerated(EnumType.STRING)
    private MailChoice mailChoice = MailChoice.DIRECT;

    private String codeHash;

    private Instant codeUntil;

    private int codeTries;

    protected PartnerUser() {
    }

    PartnerUser(PartnerOrganisation partner, String workEmail, String displayName, UserRole role) {
        super(partner.libraryOrgId(), partner.branchId());
        if (!workEmail.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}") || workEmail.length() > MAIL_LENGTH) {
            throw Refusal.invalid("workEmail", "EMAIL", "Schrijf een goed e-mailadres, zoals naam@organisatie.nl.");
        }
        if (displayName == null || displayName.isBlank() || displayName.length() > NAME_LENGTH) {
            throw Refusal.invalid("displayName", "NAME", "Schrijf een naam van hoogstens " + NAME_LENGTH + " tekens.");
        }
        this.id = PartnerUserId.next();
        this.partnerId = partner.id();
        this.workEmail = workEmail;
        this.displayName = displayName.strip();
        this.role = role;
    }

    void invite(String hash, Instant until) {
        requireActive();
        inviteHash = hash;
        inviteUntil = until;
    }

    boolean isInvitedAt(Instant now) {
        return active && inviteHash != null && now.isBefore(inviteUntil);
    }

    /** The link that led here is used up, and sessions with the old password end. */
    void choosePassword(String hash) {
        requireActive();
        passwordHash = hash;
        inviteHash = null;
        inviteUntil = null;
        forgetCode();
        stamp++;
    }

    void actAs(UserRole other) {
        requireActive();
        role = other;
    }

    void switchOff() {
        active = false;
        inviteHash = null;
        inviteUntil = null;
        forgetCode();
    }

    void switchOn() {
        active = true;
    }

    void prefer(String inLanguage, MailChoice choice) {
        language = "en".equals(inLanguage) ? "en" : "nl";
        mailChoice = choice;
    }

    void sendCode(String hash, Instant until) {
        codeHash = hash;
        codeUntil = until;
        codeTries = 0;
    }

    private void forgetCode() {
        codeHash = null;
        codeUntil = null;
        codeTries = 0;
    }

    private void requireActive() {
        if (!active) {
            throw Refusal.conflict("SWITCHED_OFF", "Deze gebruiker is uitgezet.");
        }
    }

    boolean isActive() {
        return active;
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    boolean isCoordinator() {
        return active && role == UserRole.COORDINATOR;
    }

    /** Null until the user chose one. */
    String passwordHash() {
        return passwordHash;
    }

    String workEmail() {
        return workEmail;
    }

    PartnerId partnerId() {
        return partnerId;
    }

    PartnerUserId id() {
        return id;
    }

    PartnerUserView view() {
        return new PartnerUserView(id, partnerId, workEmail, displayName, role, trainedOn, active,
                passwordHash == null, lastLoginAt, language, mailChoice, stamp);
    }
}
