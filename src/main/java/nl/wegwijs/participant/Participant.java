package nl.wegwijs.participant;

import java.util.Set;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;

/** The person. Known as a candidate, registered with consent, erased for good. */
@Entity
class Participant extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ParticipantId id;

    private String number;

    private UUID pseudonym;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    private String givenName;

    private String familyName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "phone"))
    private PhoneNumber phone;

    private String email;

    @Enumerated(EnumType.STRING)
    private Channel preferredChannel;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<ContactTime> contactTimes;

    private String contactLanguage;

    private String municipalityCode;

    private Integer birthYear;

    private Boolean adultConfirmed;

    private String postcode4;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Enumerated(EnumType.STRING)
    private LanguageBackground languageBackground;

    protected Participant() {
    }

    Participant(String libraryOrgId, BranchId branch, String number, Candidate candidate, int currentYear) {
        super(libraryOrgId, branch);
        this.id = ParticipantId.next();
        this.number = number;
        this.pseudonym = UUID.randomUUID();
        this.status = ParticipantStatus.CANDIDATE;
        this.municipalityCode = candidate.municipalityCode();
        this.birthYear = checkedYear(candidate.birthYear(), currentYear);
        changeContact(candidate);
    }

    void updateContact(Candidate contact) {
        refuseErased();
        changeContact(contact);
    }

    void moveTo(String municipality) {
        refuseErased();
        municipalityCode = municipality;
    }

    void changePhone(PhoneNumber number) {
        refuseErased();
        phone = number;
    }

    /** Needs the person's consent to be registered, given before. */
    void register(RegistrationFacts facts, boolean consentGiven, int currentYear) {
        refuseErased();
        if (!consentGiven) {
            throw Refusal.conflict("NO_CONSENT", "De deelnemer gaf nog geen toestemming om gegevens op te schrijven.");
        }
        if (facts.postcode4() != null && !facts.postcode4().matches("[1-9]\\d{3}")) {
            throw Refusal.invalid("postcode4", "POSTCODE", "Schrijf de vier cijfers van de postcode.");
        }
        this.birthYear = checkedYear(facts.birthYear(), currentYear);
        this.adultConfirmed = facts.adultConfirmed();
        this.postcode4 = facts.postcode4();
        this.gender = facts.gender();
        this.languageBackground = facts.languageBackground();
        this.status = ParticipantStatus.REGISTERED;
    }

    /** Leaves the number and the pseudonym, which the access log needs and which lead to nobody. */
    void erase() {
        givenName = null;
        familyName = null;
        phone = null;
        email = null;
        preferredChannel = null;
        contactTimes = null;
        contactLanguage = null;
        municipalityCode = null;
        birthYear = null;
        adultConfirmed = null;
        postcode4 = null;
        gender = null;
        languageBackground = null;
        status = ParticipantStatus.ERASED;
    }

    /** Whether the person has surely not turned that age yet, as far as the birth year tells. */
    boolean isUnder(int age, int currentYear) {
        return birthYear != null && (currentYear - birthYear < age
                || currentYear - birthYear == age && Boolean.FALSE.equals(adultConfirmed));
    }

    ParticipantId id() {
        return id;
    }

    UUID pseudonym() {
        return pseudonym;
    }

    Person person() {
        return new Person(id, number, status, branchId(), givenName, familyName, phone, email, preferredChannel,
                contactTimes == null ? Set.of() : contactTimes, contactLanguage, municipalityCode, birthYear,
                adultConfirmed, postcode4, gender, languageBackground);
    }

    private void changeContact(Candidate contact) {
        this.givenName = name("givenName", contact.givenName(), 60);
        if (givenName == null) {
            throw Refusal.invalid("givenName", "REQUIRED", "Schrijf de voornaam op.");
        }
        this.familyName = name("familyName", contact.familyName(), 80);
        this.phone = contact.phone();
        this.email = EmailAddress.checked(contact.email());
        this.preferredChannel = contact.preferredChannel();
        this.contactTimes = contact.contactTimes() == null ? Set.of() : Set.copyOf(contact.contactTimes());
        this.contactLanguage = contact.contactLanguage();
    }

    private void refuseErased() {
        if (status == ParticipantStatus.ERASED) {
            throw Refusal.conflict("ERASED", "De gegevens van deze deelnemer zijn weggehaald.");
        }
    }

    private static String name(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > longest) {
            throw Refusal.invalid(field, "TOO_LONG", "De naam is te lang. Gebruik hoogstens " + longest + " tekens.");
        }
        return typed.strip();
    }

    private static Integer checkedYear(Integer year, int currentYear) {
        if (year != null && (year < 1900 || year > currentYear)) {
            throw Refusal.invalid("birthYear", "OUT_OF_RANGE",
                    "Het geboortejaar ligt tussen 1900 en " + currentYear + ".");
        }
        return year;
    }
}
