package nl.wegwijs.partner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.library.Refusal;

/**
 * Lets somebody at a partner in: first the password, then a code that is used once. Whether an address is
 * known here shows in no word and no time.
 */
@Service
public class SignIn {

    private static final int TRIES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_PER_ADDRESS = 20;
    private static final Duration CODE_VALID = Duration.ofMinutes(10);

    private final PartnerUserRepository users;
    private final PartnerRepository partners;
    private final Passwords passwords;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignIn(PartnerUserRepository users, PartnerRepository partners, Passwords passwords, Tries tries,
            TransactionTemplate transaction, Clock clock) {
        this.users = users;
        this.partners = partners;
        this.passwords = passwords;
        this.tries = tries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who this is, when the password is right; not signed in yet. The address is where the call comes from. */
    public PartnerUserView password(String email, String password, String address) {
        String known = normal(email);
        // Both are counted: who guesses from one place, and who guesses about one person.
        boolean fromHere = tries.begin(place(address), TRIES_PER_ADDRESS, WINDOW);
        boolean account = tries.begin(account(known), TRIES, WINDOW);
        if (!fromHere || !account) {
            throw Refusal.tooOften("TOO_MANY_TRIES", WINDOW,
                    "U heeft het te vaak geprobeerd. Probeer het over een kwartier weer.");
        }
        Optional<PartnerUser> user = users.findByWorkEmail(known).filter(this::maySignIn);
        if (!passwords.matches(password, user.map(PartnerUser::passwordHash).orElse(null))) {
            throw Refusal.invalid("password", "WRONG", "Het e-mailadres of het wachtwoord klopt niet.");
        }
        return user.orElseThrow().view();
    }

    /** The six digits to send; an earlier code no longer counts. */
    public String newCode(PartnerUserId id) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        String hash = passwords.hash(code);
        transaction.executeWithoutResult(work -> users.findById(id).filter(this::maySignIn)
                .ifPresent(user -> user.sendCode(hash, clock.instant().plus(CODE_VALID))));
        return code;
    }

    /** Signed in: five wrong codes, ten minutes or one use end a code. */
    public PartnerUserView code(PartnerUserId id, String code, String address) {
        boolean mayTry = Boolean.TRUE.equals(transaction.execute(work -> users.tryCode(id, clock.instant(), TRIES) == 1));
        String hash = mayTry ? users.codeHash(id).orElse(null) : null;
        boolean right = passwords.matches(code == null ? "" : code.replaceAll("\\s", ""), hash)
                && Boolean.TRUE.equals(transaction.execute(work -> users.useCode(id, hash, clock.instant()) == 1));
        if (!right) {
            throw Refusal.invalid("code", mayTry ? "WRONG" : "EXPIRED", mayTry ? "Deze code klopt niet. Kijk in de nieuwste mail."
                    : "Deze code geldt niet meer. Log opnieuw in.");
        }
        PartnerUserView user = users.findById(id).orElseThrow().view();
        tries.succeeded(account(user.workEmail()), place(address));
        return user;
    }

    /** The user of a session as of now; empty once switched off, or when the password changed since. */
    public Optional<PartnerUserView> stillIn(PartnerUserId id, int stamp) {
        return users.findById(id).filter(this::maySignIn).map(PartnerUser::view).filter(user -> user.stamp() == stamp);
    }

    private boolean maySignIn(PartnerUser user) {
        return user.isActive() && partners.findById(user.partnerId()).filter(PartnerOrganisation::isActive).isPresent();
    }

    static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    private static String account(String email) {
        return "account:" + email;
    }

    private static String place(String address) {
        return "address:" + address;
    }
}
