package nl.wegwijs.partner;

import java.security.Principal;

/** Who calls the API: which system of which partner. */
public record ApiCaller(ApiClientId clientId, PartnerId partnerId) implements Principal {

    @Override
    public String getName() {
        return "api:" + clientId;
    }
}
