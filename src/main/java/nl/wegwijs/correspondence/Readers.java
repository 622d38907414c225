package nl.wegwijs.correspondence;

import java.util.Optional;

import org.springframework.stereotype.Component;

import nl.wegwijs.partner.MailChoice;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerUserId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;

/**
 * Who reads mail to a partner: whoever sent the signal, in the language and at the moment that this user
 * chose; the partner's contact when nobody did, or that user may not sign in or gets no mail any more.
 */
@Component
class Readers {

    private final PartnerUsers users;
    private final PartnerRegister partners;
    private final PartnerPosts posts;
    private final RefusedAddressRepository refused;

    Readers(PartnerUsers users, PartnerRegister partners, PartnerPosts posts, RefusedAddressRepository refused) {
        this.users = users;
        this.partners = partners;
        this.posts = posts;
        this.refused = refused;
    }

    Reader of(OutgoingMessage message) {
        return of(message.partner(), message.sender());
    }

    Reader of(PartnerId partner, PartnerUserId sender) {
        return sender(sender).filter(reader -> !isRefused(reader)).orElseGet(() -> contact(partner));
    }

    /** Whoever sent the signal, whether mail gets there or not; empty when that is nobody who may sign in. */
    Optional<Reader> sender(PartnerUserId sender) {
        return Optional.ofNullable(sender).flatMap(users::active).map(Readers::user);
    }

    /** The last one to turn to does not get our mail either. */
    boolean isRefused(Reader reader) {
        return reader.address() != null && refused.existsById(reader.mark());
    }

    private static Reader user(PartnerUserView user) {
        return new Reader(user.id(), address(user.workEmail()), user.language(), user.mailChoice() == MailChoice.DAILY);
    }

    private Reader contact(PartnerId partner) {
        Optional<PartnerPost> chosen = posts.findById(partner);
        return new Reader(null, partners.referralContact(partner).map(PartnerContact::workEmail).map(Readers::address)
                .orElse(null), chosen.map(PartnerPost::language).orElse(MailWords.DUTCH),
                chosen.filter(PartnerPost::isDaily).isPresent());
    }

    /** Null when no mail can go there. */
    private static String address(String typed) {
        return WorkAddress.isPlausible(typed) ? typed.strip() : null;
    }
}
