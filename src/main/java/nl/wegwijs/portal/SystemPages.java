package nl.wegwijs.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import nl.wegwijs.correspondence.PostOffice;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.ApiClientId;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.IssuedKey;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerUserView;

/** A coordinator connects the partner's system: keys to call us, an address where we call it. Secrets are shown once. */
@PartnerPage
@RequestMapping("/partner/koppeling")
class SystemPages {

    private static final String SAVED = "redirect:/partner/koppeling?bewaard";

    private final PartnerRegister partners;
    private final PostOffice post;

    SystemPages(PartnerRegister partners, PostOffice post) {
        this.partners = partners;
        this.post = post;
    }

    @GetMapping
    String show(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return page(me, null, model);
    }

    @PostMapping("/sleutels")
    String issue(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "") List<String> scopes,
            Model model) {
        return tried(me, model, partner -> shown(partners.issueApiKey(partner, scopes(scopes)), model));
    }

    @PostMapping("/sleutels/{id}/vernieuwen")
    String renew(@AuthenticationPrincipal PartnerUserView me, @PathVariable UUID id, Model model) {
        return tried(me, model, partner -> shown(partners.renewApiKey(partner, new ApiClientId(id)), model));
    }

    @PostMapping("/sleutels/{id}/intrekken")
    String revoke(@AuthenticationPrincipal PartnerUserView me, @PathVariable UUID id) {
        partners.revokeApiKey(me.partner(), new ApiClientId(id));
        return SAVED;
    }

    @PostMapping("/adres")
    String listen(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "") String address,
            Model model) {
        model.addAttribute("typedAddress", address);
        return tried(me, model, partner -> model.addAttribute("secret", post.listenAt(partner, address.strip())));
    }

    @PostMapping("/proef")
    String tryIt(@AuthenticationPrincipal PartnerUserView me, Model model) {
        return tried(me, model, partner -> {
            post.tryWebhook(partner);
            model.addAttribute("trialSent", true);
        });
    }

    @PostMapping("/stop")
    String stop(@AuthenticationPrincipal PartnerUserView me) {
        post.stopListening(me.partner());
        return SAVED;
    }

    @PostMapping("/mail")
    String mail(@AuthenticationPrincipal PartnerUserView me, @RequestParam(defaultValue = "nl") String language,
            @RequestParam(defaultValue = "false") boolean daily) {
        post.choose(me.partner(), language, daily);
        return SAVED;
    }

    private String tried(PartnerUserView me, Model model, Consumer<PartnerId> what) {
        try {
            what.accept(me.partner());
            return page(me, null, model);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(me, refusal, model);
        }
    }

    private static void shown(IssuedKey key, Model model) {
        model.addAttribute("newKey", key.clearKey());
    }

    private static Set<ApiScope> scopes(List<String> chosen) {
        return Arrays.stream(ApiScope.values()).filter(scope -> chosen.contains(scope.name())).collect(Collectors.toSet());
    }

    private String page(PartnerUserView me, Refusal problem, Model model) {
        model.addAttribute("keys", partners.apiKeys(me.partner()));
        model.addAttribute("allScopes", ApiScope.values());
        model.addAttribute("wishes", post.wishes(me.partner()));
        model.addAttribute("deliveries", post.deliveries(me.partner()));
        model.addAttribute("problem", problem);
        return "portal/system";
    }
}
