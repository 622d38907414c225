package nl.wegwijs.partner;

import java.security.Principal;
import java.util.Set;

/** Who calls the API: which system of which partner, what it may do, and how often; limits may be null. */
public record ApiCaller(ApiClientId clientId, PartnerId partnerId, Set<ApiScope> scopes, CallLimits limits)
        implements Principal {

    @Override
    public String getName() {
        return "api:" + clientId;
    }
}
