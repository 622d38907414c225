package nl.wegwijs.partner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;

/** Who works at our partners and may sign in there. A user of another partner does not exist for this one. */
@Service
@Transactional
public class PartnerUsers {

    private static final int TOKEN_BYTES = 32;

    private final PartnerUserRepository users;
    private final PartnerRepository partners;
    private final Passwords passwords;
    private final Norms norms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PartnerUsers(PartnerUserRepository users, PartnerRepository partners, Passwords passwords, Norms norms, Clock clock) {
        this.users = users;
        this.partners = partners;
        this.passwords = passwords;
        this.norms = norms;
        this.clock = clock;
    }

    /** A new user of an active partner, who still has to choose a password. */
    public Invitation invite(PartnerId partner, String workEmail, String displayName, UserRole role) {
        PartnerOrganisation organisation = partners.findById(partner).filter(PartnerOrganisation::isActive)
                .orElseThrow(() -> Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner."));
        String email = SignIn.normal(workEmail);
        // The same words whoever the address belongs to, so that nobody learns who works at another partner.
        if (users.findByWorkEmail(email).isPresent()) {
            throw Refusal.invalid("workEmail", "NOT_POSSIBLE", "Met dit adres lukt het niet. Bel de Bibliotheek.");
        }
        return invited(users.save(new PartnerUser(organisation, email, displayName, role)));
    }

    /** A new link; the one before no longer works. */
    public Invitation inviteAgain(PartnerId partner, PartnerUserId id) {
        return invited(user(partner, id));
    }

    private Invitation invited(PartnerUser user) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        user.invite(ApiKey.of(token).hash(), norms.after(user.branchId(), "partnerInvitation", LocalDate.now(clock))
                .plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return new Invitation(user.view(), token);
    }

    /** For the page of a link; empty when it was used, took too long or never was. */
    @Transactional(readOnly = true)
    public Optional<PartnerUserView> invitedBy(String token) {
        return byToken(token).map(PartnerUser::view);
    }

    /** Uses up the link. */
    public void choosePassword(String token, String password) {
        PartnerUser user = byToken(token)
                .orElseThrow(() -> Refusal.notFound("Deze link werkt niet meer. Vraag een nieuwe."));
        String organisation = partners.findById(user.partnerId()).orElseThrow().view().name();
        passwords.check(password, user.workEmail(), user.view().displayName(), organisation);
        user.choosePassword(passwords.hash(password));
    }

    /** Only for the demonstration: its password would be refused. */
    public PartnerUserId addForDemo(PartnerId partner, String workEmail, String displayName, UserRole role,
            String password) {
        PartnerUser user = users.save(new PartnerUser(partners.findById(partner).orElseThrow(), workEmail, displayName,
                role));
        user.choosePassword(passwords.hash(password));
        return user.id();
    }

    @Transactional(readOnly = true)
    public List<PartnerUserView> of(PartnerId partner) {
        return users.findByPartnerIdOrderByDisplayName(partner).stream().map(PartnerUser::view).toList();
    }

    /** Somebody who may sign in; empty once switched off, or when we no longer work together. */
    @Transactional(readOnly = true)
    public Optional<PartnerUserView> active(PartnerUserId id) {
        return users.findById(id).filter(PartnerUser::isActive)
                .filter(user -> partners.findById(user.partnerId()).filter(PartnerOrganisation::isActive).isPresent())
                .map(PartnerUser::view);
    }

    /** Whether somebody there can sign in. */
    @Transactional(readOnly = true)
    public boolean anyActive(PartnerId partner) {
        return users.findByPartnerIdOrderByDisplayName(partner).stream()
                .anyMatch(user -> user.isActive() && user.passwordHash() != null);
    }

    public void actAs(PartnerId partner, PartnerUserId id, UserRole role) {
        PartnerUser user = user(partner, id);
        if (role != UserRole.COORDINATOR) {
            leaveACoordinator(partner, user);
        }
        user.actAs(role);
    }

    public void switchOff(PartnerId partner, PartnerUserId id) {
        PartnerUser user = user(partner, id);
        leaveACoordinator(partner, user);
        user.switchOff();
    }

    /** The library may close the last door as well. */
    public void switchOffByLibrary(PartnerId partner, PartnerUserId id) {
        user(partner, id).switchOff();
    }

    public void switchOn(PartnerId partner, PartnerUserId id) {
        user(partner, id).switchOn();
    }

    public void prefer(PartnerId partner, PartnerUserId id, String language, MailChoice choice) {
        user(partner, id).prefer(language, choice);
    }

    private void leaveACoordinator(PartnerId partner, PartnerUser user) {
        if (user.isCoordinator() && users.findByPartnerIdOrderByDisplayName(partner).stream()
                .filter(PartnerUser::isCoordinator).count() == 1) {
            throw Refusal.conflict("LAST_COORDINATOR", "Er moet één coördinator blijven. Kies eerst een ander.");
        }
    }

    private Optional<PartnerUser> byToken(String token) {
        return users.findByInviteHash(ApiKey.of(token).hash()).filter(user -> user.isInvitedAt(clock.instant()));
    }

    private PartnerUser user(PartnerId partner, PartnerUserId id) {
        return users.findById(id).filter(user -> user.isOf(partner))
                .orElseThrow(() -> Refusal.notFound("Deze gebruiker kennen we niet."));
    }
}
