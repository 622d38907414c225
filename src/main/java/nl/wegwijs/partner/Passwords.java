package nl.wegwijs.partner;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

import com.nulabinc.zxcvbn.Zxcvbn;
import nl.wegwijs.library.Refusal;

/** What a password must be like, and what we keep of it: a slow hash, of any length of password. */
@Component
class Passwords {

    private static final int LEAST = 8;
    private static final int MOST = 128;
    // Longer texts take the estimator too long, and are no well-known passwords.
    private static final int JUDGED = 64;
    private static final String KIND = "pbkdf2@SpringSecurity_v5_8";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(KIND,
            Map.of(KIND, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Zxcvbn known = new Zxcvbn();
    private final String nobody = encoder.encode("no password is this one");

    /** No rules of letters and digits: long enough, and not one that everybody would try. */
    void check(String password, String... aboutTheUser) {
        if (password == null || password.length() < LEAST || password.length() > MOST) {
            throw Refusal.invalid("password", "LENGTH", "Kies een wachtwoord van " + LEAST + " tot " + MOST + " tekens.");
        }
        String judged = password.substring(0, Math.min(JUDGED, password.length())).toLowerCase(Locale.ROOT);
        if (words(aboutTheUser).anyMatch(judged::contains)) {
            throw Refusal.invalid("password", "OWN_WORD",
                    "Gebruik niet uw naam, uw organisatie of een woord van deze site.");
        }
        if (known.measure(judged).getScore() < 2) {
            throw Refusal.invalid("password", "WELL_KNOWN", "Dit wachtwoord is te makkelijk te raden. Kies een ander.");
        }
    }

    private static Stream<String> words(String... aboutTheUser) {
        return Stream.concat(Stream.of("wegwijs", "bibliotheek", "wachtwoord", "welkom"), Stream.of(aboutTheUser)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")))
                .filter(word -> word.length() > 3));
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes as long for somebody we do not know (null) as for a wrong password. */
    boolean matches(String password, String hash) {
        boolean same = encoder.matches(password == null || password.length() > MOST ? "" : password,
                hash == null ? nobody : hash);
        return same && hash != null;
    }
}
