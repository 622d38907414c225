package nl.wegwijs.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.wegwijs.assessment.AssessmentView;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.Municipality;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.placement.Attended;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseStatus;
import nl.wegwijs.referral.ContactAdvice;
import nl.wegwijs.referral.ContactAttempt;
import nl.wegwijs.referral.DuplicateView;
import nl.wegwijs.referral.LearningGoal;
import nl.wegwijs.referral.Likeness;
import nl.wegwijs.referral.Milestone;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.referral.Reverse;
import nl.wegwijs.referral.ReverseReason;
import nl.wegwijs.referral.SignalView;

/** How forms say things in Dutch: dates, channels, levels, goals. Says only; decides nothing. */
final class FormTexts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'om' HH:mm", DUTCH);
    private static final int CENTS = 100;
    private static final String UNKNOWN = "niet bekend";

    private static final Map<Channel, String> CHANNELS = Map.of(Channel.PHONE, "bellen", Channel.WHATSAPP, "WhatsApp",
            Channel.SMS, "sms", Channel.EMAIL, "e-mail", Channel.VIA_REFERRER, "via de doorverwijzer");
    private static final Map<ContactTime, String> TIMES = Map.of(ContactTime.MORNING, "ochtend",
            ContactTime.AFTERNOON, "middag", ContactTime.EVENING, "avond");
    private static final Map<ContactTime, String> PARTS = Map.of(ContactTime.MORNING, "’s ochtends",
            ContactTime.AFTERNOON, "’s middags", ContactTime.EVENING, "’s avonds");
    private static final Map<String, String> ATTEMPTS = Map.of("REACHED", "gesproken", "NO_ANSWER", "geen gehoor",
            "VOICEMAIL", "voicemail", "WRONG_NUMBER", "verkeerd nummer", "CALL_BACK", "later terugbellen",
            "DECLINED", "wil geen contact");
    private static final Map<CaseStatus, String> STATUSES = Map.ofEntries(
            Map.entry(CaseStatus.SIGNALLED, "net aangemeld"), Map.entry(CaseStatus.CONTACTING, "contact zoeken"),
            Map.entry(CaseStatus.INTAKE, "intake"), Map.entry(CaseStatus.ASSESSMENT, "niveaubepaling"),
            Map.entry(CaseStatus.ADVISED, "advies"), Map.entry(CaseStatus.WAITING, "op de wachtlijst"),
            Map.entry(CaseStatus.OFFERED, "plek aangeboden"), Map.entry(CaseStatus.PLACED, "plek aangenomen"),
            Map.entry(CaseStatus.IN_PROGRESS, "aan het leren"), Map.entry(CaseStatus.ONWARD, "doorverwezen"),
            Map.entry(CaseStatus.AFTERCARE, "nazorg"), Map.entry(CaseStatus.ON_HOLD, "pauze"),
            Map.entry(CaseStatus.CLOSED, "afgesloten"));
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("BELOW_INSTROOM", "onder instroom"), Map.entry("INSTROOM", "instroom"),
            Map.entry("F1", "1F"), Map.entry("F2", "2F"), Map.entry("F3", "3F"),
            Map.entry("ALFA_A", "Alfa A"), Map.entry("ALFA_B", "Alfa B"), Map.entry("ALFA_C", "Alfa C"),
            Map.entry("DONE", "alfabetisering klaar"), Map.entry("D0", "nog nooit gebruikt"),
            Map.entry("BASIS_1", "basisniveau 1"), Map.entry("BASIS_2", "basisniveau 2"),
            Map.entry("ABOVE", "boven basisniveau 2"), Map.entry("NOT_YET", "kan het nog niet"),
            Map.entry("WITH_HELP", "kan het met hulp"), Map.entry("ALONE", "kan het zelf"));
    private static final Map<String, String> DATA = Map.ofEntries(Map.entry("givenName", "voornaam"),
            Map.entry("familyName", "achternaam"), Map.entry("phone", "telefoonnummer"),
            Map.entry("preferredChannel", "hoe de persoon contact wil"), Map.entry("contactTimes", "wanneer bellen kan"),
            Map.entry("contactLanguage", "taal"), Map.entry("goal", "leervraag"), Map.entry("domain", "onderwerp"),
            Map.entry("level", "niveau"), Map.entry("confidence", "hoe zeker het niveau is"), Map.entry("availability", "wanneer de persoon kan"));

    private static final Map<ReverseReason, String> REVERSE = Map.of(
            ReverseReason.LEVEL_TOO_LOW, "niveau is te laag voor hun cursus",
            ReverseReason.LEVEL_TOO_HIGH, "niveau is te hoog voor hun cursus",
            ReverseReason.NOT_TARGET_GROUP, "hoort niet bij hun doelgroep",
            ReverseReason.FUNDING_RULE, "regels of geld",
            ReverseReason.PROVIDER_WAITLIST, "wachtlijst",
            ReverseReason.BEHAVIOUR_OR_SUPPORT_NEED, "heeft meer hulp nodig",
            ReverseReason.TRAVEL_OR_TIME, "reizen of tijd",
            ReverseReason.TOO_YOUNG, "te jong",
            ReverseReason.OTHER, "anders");

    private FormTexts() {
    }

    static String status(CaseStatus status) {
        return STATUSES.get(status);
    }

    static List<Map<String, Object>> municipalities(Branches branches) {
        return branches.municipalities().stream()
                .map(municipality -> option(municipality.code(), municipality.name())).toList();
    }

    static String municipality(Branches branches, String code) {
        return branches.municipalities().stream().filter(one -> one.code().equals(code)).findFirst()
                .map(Municipality::name).orElse(UNKNOWN);
    }

    /** The partners that sent somebody, as staff know them. */
    static String referrers(CaseFile file) {
        String names = file.signals().stream().map(SignalView::partnerName).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "geen" : names;
    }

    /** What every form of a case begins with. */
    static Map<String, Object> about(CaseFile file) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", file.number());
        shown.put("nameText", name(file.person()));
        shown.put("phoneText", phone(file.person()));
        shown.put("channelText", channel(file.person().preferredChannel()));
        return shown;
    }

    static String name(Person person) {
        return person.givenName() == null ? "Gegevens gewist" : person.fullName();
    }

    static String phone(Person person) {
        return person.phone() == null ? UNKNOWN : person.phone().national();
    }

    static String candidate(Candidate candidate) {
        if (candidate == null) {
            return "Er zijn geen gegevens van de persoon.";
        }
        return Stream.of(
                        candidate.givenName() + (candidate.familyName() == null ? "" : " " + candidate.familyName()),
                        "telefoon " + (candidate.phone() == null ? UNKNOWN : candidate.phone().national()),
                        candidate.email() == null ? null : "e-mail " + candidate.email(),
                        candidate.birthYear() == null ? null : "geboren in " + candidate.birthYear())
                .filter(text -> text != null).collect(Collectors.joining("  \n"));
    }

    static String person(Person person) {
        return Stream.of(name(person), "telefoon " + phone(person),
                        person.email() == null ? null : "e-mail " + person.email(),
                        person.birthYear() == null ? null : "geboren in " + person.birthYear())
                .filter(text -> text != null).collect(Collectors.joining("  \n"));
    }

    /** Somebody we know who looks like somebody we heard of, and why. */
    static String known(DuplicateView.Candidate one, String branch) {
        CaseFile file = one.file();
        return person(file.person()) + "  \n" + file.number() + (one.open() ? ", loopt sinds " : ", was hier eerder: ")
                + moment(file.milestones().get(one.open() ? Milestone.ACCEPTED : Milestone.CLOSED)) + "  \nVestiging: "
                + branch + "  \nDoorverwijzer: " + referrers(file) + "  \n**Lijkt erop omdat:** " + one.likeness().stream().map(Likeness::sentence)
                        .collect(Collectors.joining(", "));
    }

    static String channel(Channel channel) {
        return channel == null ? UNKNOWN : CHANNELS.get(channel);
    }

    static String times(Collection<ContactTime> times) {
        return times.isEmpty() ? UNKNOWN : times.stream().sorted().map(TIMES::get).collect(Collectors.joining(", "));
    }

    static String attempts(List<ContactAttempt> attempts) {
        return attempts.isEmpty() ? "geen" : attempts.stream()
                .map(attempt -> moment(attempt.at()) + ": " + ATTEMPTS.get(attempt.result().name()))
                .collect(Collectors.joining("  \n"));
    }

    /** Which parts of the day, and along which way, as a colleague would say it. */
    static String proposal(ContactAdvice advice) {
        return advice.times().stream().sorted().map(PARTS::get).collect(Collectors.joining(" of ")) + ", via "
                + CHANNELS.get(advice.channel()).replace("bellen", "de telefoon").replace("via ", "");
    }

    static String goals(CaseFile file) {
        return file.goals().isEmpty() ? "nog geen" : file.goals().stream().map(FormTexts::goal)
                .collect(Collectors.joining("  \n"));
    }

    static String goal(LearningGoal goal) {
        return goal.ownWords() + " (" + goal.domain().label().toLowerCase(DUTCH) + ")";
    }

    static String domains(Collection<SkillDomain> domains) {
        return domains.stream().sorted().map(domain -> domain.label().toLowerCase(DUTCH))
                .collect(Collectors.joining(", "));
    }

    static String level(SkillLevel level) {
        return LEVELS.getOrDefault(level.value(), level.value());
    }

    static String levels(Map<SkillDomain, SkillLevel> levels) {
        return levels.isEmpty() ? "nog niet bepaald" : levels.entrySet().stream()
                .map(entry -> entry.getKey().label() + ": " + level(entry.getValue()))
                .sorted().collect(Collectors.joining("  \n"));
    }

    static String results(List<AssessmentView> results) {
        return results.isEmpty() ? "geen" : results.stream()
                .map(result -> result.domain().label() + ": "
                        + (result.level() == null ? "geen niveau" : level(result.level()))
                        + (result.instrument() == null ? "" : ", " + result.instrument().label())
                        + (result.takenOn() == null ? "" : ", " + day(result.takenOn())))
                .collect(Collectors.joining("  \n"));
    }

    /** How often somebody came; walking in and practising alone are not counted. */
    static String attendance(Attended times) {
        return times.offered() == 0 ? "niet bijgehouden" : times.attended() + " van " + times.offered() + " keer"
                + (times.missedWithNotice() == 0 ? "" : ", " + times.missedWithNotice() + " keer afgemeld")
                + (times.missedWithout() == 0 ? "" : ", " + times.missedWithout() + " keer niet gekomen");
    }

    /** The fields that would be sent to a receiver, by what people call them. */
    static String data(Collection<String> fields) {
        return fields.stream().map(field -> "- " + DATA.getOrDefault(field, field)).collect(Collectors.joining("\n"));
    }

    /** What a provider told about somebody whom it could not serve itself. */
    static String told(Reverse reverse) {
        return Stream.concat(Stream.of("Reden: " + REVERSE.get(reverse.reason())),
                        reverse.priorLevels().stream().map(prior -> "Niveau volgens de partner: " + level(prior.level())
                                + (prior.on() == null ? "" : ", " + day(prior.on()))))
                .collect(Collectors.joining("  \n"));
    }

    static String receiver(OnwardView onward) {
        return Objects.requireNonNullElse(onward.receiverName(), UNKNOWN);
    }

    static List<Map<String, Object>> partners(List<Partner> partners) {
        return partners.stream().map(one -> option(one.id().toString(), one.name())).toList();
    }

    static String part(ContactTime time) {
        return PARTS.get(time);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return moment == null ? UNKNOWN : MOMENT.format(moment.atZone(ShiftableClock.ZONE));
    }

    static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    static List<Map<String, Object>> offerings(List<OfferingView> offerings) {
        List<Map<String, Object>> options = new ArrayList<>();
        offerings.forEach(offering -> options.add(option(offering.id().toString(), offering.title())));
        return options;
    }

    /** The branches that a colleague works for, by id. */
    static List<Map<String, Object>> branches(Collection<BranchId> mine, Branches branches) {
        return mine.stream().sorted(Comparator.comparing(BranchId::value))
                .map(id -> option(id.value(), branches.name(id))).toList();
    }

    static long cents(int euros) {
        return (long) euros * CENTS;
    }

    static String euros(long cents) {
        return "€ " + BigDecimal.valueOf(cents).divide(BigDecimal.valueOf(CENTS)).toPlainString();
    }
}
