package nl.wegwijs.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Books what was asked for, whoever wrote it down. */
@Component
class NewTrainings {

    private static final int TOKEN_BYTES = 24;

    private final Trainings trainings;
    private final PartnerRegister partners;
    private final Branches branches;
    private final Numbering numbering;
    private final TextFilter filter;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewTrainings(Trainings trainings, PartnerRegister partners, Branches branches, Numbering numbering, TextFilter filter,
            Clock clock) {
        this.trainings = trainings;
        this.partners = partners;
        this.branches = branches;
        this.numbering = numbering;
        this.filter = filter;
        this.clock = clock;
    }

    /**
     * {@code added} are the answers to questions that the library added to the form; the mark is of the form
     * that a partner sent, null for what a colleague writes down.
     */
    RecognitionTraining register(PartnerId id, TrainingRequest request, Map<String, Object> added, UUID mark) {
        Partner partner = partners.active().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner."));
        added.forEach(this::check);
        RecognitionTraining training = new RecognitionTraining(branches.libraryOrg(partner.homeBranch()), partner,
                numbering.next("HT", 4), mark, token(), LocalDate.now(clock), checked(request));
        training.keepOwnerFields(added);
        return trainings.save(training);
    }

    boolean sendsPeople(PartnerId id) {
        return partners.referrers().stream().anyMatch(one -> one.id().equals(id));
    }

    TrainingRequest checked(TrainingRequest request) {
        check("audience", request.audience());
        return request;
    }

    void check(String field, Object answer) {
        filter.checkAnswer(field, answer);
    }

    private String token() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
