package nl.wegwijs.process;

import java.util.function.Supplier;

import nl.wegwijs.library.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says in whose name the engine works, and always puts back who it was. */
@Component
class EngineWork {

    private final IdentityService identity;
    private final CurrentUser currentUser;

    EngineWork(@Lazy IdentityService identity, CurrentUser currentUser) {
        this.identity = identity;
        this.currentUser = currentUser;
    }

    /** Automatic work: no user, so no user's limits. */
    <T> T asSystem(Supplier<T> work) {
        return as(null, work);
    }

    /** Work in the name of a member of staff, with the roles and branches that user has. */
    <T> T asUser(String userId, Supplier<T> work) {
        EngineUser user = asSystem(() -> EngineUser.of(userId, identity));
        return currentUser.as(userId,
                () -> as(new Authentication(user.id(), user.groups(), user.branches()), work));
    }

    private <T> T as(Authentication who, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        set(who);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private void set(Authentication who) {
        if (who == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(who);
        }
    }
}
