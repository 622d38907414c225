package nl.wegwijs.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerContact;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;

/** Where messages leave, where what does not arrive is looked at, and where partners say how they like to hear from us. */
@Service
@Transactional
public class PostOffice {

    private static final int SHOWN = 200;
    private static final int DELIVERIES = 20;

    private final OutgoingMessages messages;
    private final PartnerPosts partnerPosts;
    private final Dispatch dispatch;
    private final Carriers carriers;
    private final ReceiverPost receivers;
    private final Readers readers;
    private final RefusedAddresses refused;
    private final PostBox box;
    private final SecretSeal seal;
    private final MailWords words;
    private final WebhookAddresses addresses;
    private final OnwardDesk onwards;
    private final PartnerRegister partners;
    private final ParticipantRegister participants;
    private final Branches branches;
    private final Clock clock;

    PostOffice(OutgoingMessages messages, PartnerPosts partnerPosts, Dispatch dispatch, Carriers carriers,
            ReceiverPost receivers, Readers readers, RefusedAddresses refused, PostBox box, SecretSeal seal, MailWords words, WebhookAddresses addresses, OnwardDesk onwards,
            PartnerRegister partners, ParticipantRegister participants, Branches branches, Clock clock) {
        this.messages = messages;
        this.partnerPosts = partnerPosts;
        this.dispatch = dispatch;
        this.carriers = carriers;
        this.receivers = receivers;
        this.readers = readers;
        this.refused = refused;
        this.box = box;
        this.seal = seal;
        this.words = words;
        this.addresses = addresses;
        this.onwards = onwards;
        this.partners = partners;
        this.participants = participants;
        this.branches = branches;
        this.clock = clock;
    }

    /** Sends it when it may leave; to be called in a transaction of its own. Harmless when it has left already. */
    public SendOutcome send(MessageId id) {
        return dispatch.send(message(id));
    }

    /** Tries once more what did not arrive; where it goes now takes mail, as far as we know. */
    public void sendAnew(MessageId id) {
        OutgoingMessage message = message(id);
        if (message.isMailToPartner()) {
            refused.putRight(readers.of(message).address());
        }
        message.sendAnew(clock.instant());
        refused.release();
    }

    /** The same at another work address, where this partner reads its mail from now on. */
    public void sendTo(MessageId id, String workEmail) {
        OutgoingMessage message = message(id);
        if (message.line() != Line.MAIL) {
            throw Refusal.invalid("address", "NOT_MAIL", "Dit bericht gaat niet per mail. Kies een ander antwoord.");
        }
        if (!WorkAddress.isPlausible(workEmail)) {
            throw Refusal.invalid("address", "NOT_AN_ADDRESS", "Schrijf een e-mailadres, zoals naam@organisatie.nl.");
        }
        refused.putRight(readers.of(message).address());
        partners.moveReferralMail(message.partner(), workEmail.strip());
        refused.putRight(workEmail);
        message.sendAnew(clock.instant());
        refused.release();
    }

    /** Where this mail goes now, for who looks why it does not arrive; empty when it is no mail or has no address. */
    @Transactional(readOnly = true)
    public Optional<String> address(MessageId id) {
        OutgoingMessage message = message(id);
        return Optional.of(message).filter(OutgoingMessage::isMailToPartner).map(readers::of).map(Reader::address)
                .map(address -> address + readers.sender(message.sender()).filter(readers::isRefused)
                        .map(sender -> ". Wie het signaal stuurde, krijgt geen mail op " + sender.address()).orElse(""));
    }

    /** Work addresses that take no mail from us. */
    @Transactional(readOnly = true)
    List<RefusedAddressView> refusedAddresses() {
        return refused.list();
    }

    /** Somebody put it right: what waits for this address goes on. */
    public void mend(String address) {
        refused.putRight(address);
        refused.release();
    }

    /** What was told so long ago, and addresses that were refused then. */
    public void forgetOld(LocalDate today) {
        messages.forgetThreadsBefore(today);
        refused.forgetOld(today);
    }

    /** Seals the secrets of partners' systems with the key of now, so that a key of before can go. */
    public void renewSeals() {
        partnerPosts.findAll().stream().filter(PartnerPost::listens).forEach(one -> one.listenAt(one.webhookAddress(),
                seal.renew(one.webhookSecret(), one.id().toString())));
    }

    /** It need not arrive any more. */
    public void drop(MessageId id) {
        message(id).stop();
    }

    /** Asks the receiver of a referral for an answer. */
    public void remind(OnwardReferralId id) {
        receivers.remind(id);
    }

    /** Whether mail leaves the house and the receiver of this referral has an address for it. */
    @Transactional(readOnly = true)
    public boolean reaches(OnwardReferralId id) {
        return carriers.of(Line.MAIL).isOpen() && Optional.ofNullable(onwards.news(id).partner())
                .flatMap(partners::referralContact).map(PartnerContact::workEmail).filter(WorkAddress::isPlausible)
                .isPresent();
    }

    /** How this partner reads mail: in nl or en, and at once or brought together once a day. */
    public void choose(PartnerId id, String language, boolean daily) {
        postOf(id).choose(language, daily);
    }

    /**
     * From now on the partner's system hears at this address what the partner hears; gives the secret
     * that its calls are signed with. Refuses addresses that do not lead to the outside.
     */
    public String listenAt(PartnerId id, String address) {
        addresses.require(address);
        String secret = WebhookSignature.newSecret();
        postOf(id).listenAt(address, seal.seal(secret, id.toString()));
        return secret;
    }

    /** Sends a message about nothing to the partner's system, one at a time. */
    public void tryWebhook(PartnerId id) {
        if (!postOf(id).listens()) {
            throw Refusal.conflict("NOBODY_LISTENS", "Stel eerst een adres in.");
        }
        if (messages.existsByPartnerAndTopicAndState(id, Topic.TRIAL, MessageState.WAITING)) {
            throw Refusal.conflict("TRIAL_WAITS", "Er is al een proefbericht onderweg.");
        }
        box.tryWebhook(NewMessage.trial(partners.find(id)));
    }

    /** How this partner hears from us now. */
    @Transactional(readOnly = true)
    public PartnerWishes wishes(PartnerId id) {
        return partnerPosts.findById(id).map(post -> new PartnerWishes(post.language(), post.isDaily(),
                post.webhookAddress())).orElse(new PartnerWishes(MailWords.DUTCH, false, null));
    }

    /** The last twenty calls of the partner's system, the newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(PartnerId id) {
        return messages.findByPartnerAndLineOrderByPostedAtDescNumberDesc(id, Line.WEBHOOK, Limit.of(DELIVERIES)).stream()
                .map(one -> new Delivery(one.thread(), one.topic().event(), one.code(), one.state(), one.cause(),
                        one.tries(), one.postedAt(), one.leftAt())).toList();
    }

    /** What still waited for the partner's system need not arrive any more. */
    public void stopListening(PartnerId id) {
        postOf(id).listenAt(null, null);
        messages.findByLineAndPartnerAndState(Line.WEBHOOK, id, MessageState.WAITING).forEach(OutgoingMessage::stop);
    }

    private PartnerPost postOf(PartnerId id) {
        Partner partner = partners.find(id);
        return partnerPosts.findById(id).orElseGet(() ->
                partnerPosts.save(new PartnerPost(branches.libraryOrg(partner.homeBranch()), partner)));
    }

    /** When it may leave, or may be tried again. */
    @Transactional(readOnly = true)
    public Instant leavesAt(MessageId id) {
        return message(id).notBefore();
    }

    @Transactional(readOnly = true)
    public MessageView view(MessageId id) {
        return view(message(id));
    }

    /** The last two hundred, the newest first. */
    @Transactional(readOnly = true)
    public List<MessageView> latest() {
        return messages.findAllByOrderByPostedAtDescNumberDesc(Limit.of(SHOWN)).stream().map(this::view).toList();
    }

    /** The words of the message with this number, as its receiver reads them. */
    @Transactional(readOnly = true)
    public Letter letter(String number) {
        return words.letter(messages.findByNumber(number).orElseThrow(PostOffice::unknown));
    }

    private MessageView view(OutgoingMessage one) {
        String receiver = one.partner() == null ? participants.person(one.participant()).number()
                : partners.find(one.partner()).name();
        return new MessageView(one.id(), one.number(), one.thread(), one.branchId(), one.line(),
                words.about(one), receiver, one.state(), one.cause(), one.tries(), one.postedAt(), one.notBefore(),
                one.leftAt());
    }

    private OutgoingMessage message(MessageId id) {
        return messages.findById(id).orElseThrow(PostOffice::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Dit bericht kennen we niet.");
    }
}
