package nl.wegwijs.portal;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import nl.wegwijs.partner.PartnerUserId;

/** Somebody gave the right password and waits for the code. The code is here in a demonstration without mail only. */
record PendingSignIn(PartnerUserId user, String shownCode) implements Serializable {

    private static final String KEY = "partner-sign-in";

    static void remember(HttpServletRequest request, PendingSignIn pending) {
        request.getSession().setAttribute(KEY, pending);
        request.changeSessionId();
    }

    static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (PendingSignIn) session.getAttribute(KEY));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }

    @Override
    public String toString() {
        return "PendingSignIn of " + user;
    }
}
