package nl.wegwijs.course;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One offering with its groups that are to come or go on, as a service of {@link Hsds}. */
class HsdsService {

    private static final int CENTS = 100;

    private final OfferingView offering;
    private final Hsds.Organization giver;
    private final List<RunView> runs;
    private final Map<String, String> municipalities;
    private final Map<UUID, Hsds.ServiceAtLocation> atLocations = new LinkedHashMap<>();
    private final UUID id;

    HsdsService(OfferingView offering, Hsds.Organization giver, List<RunView> runs,
            Map<String, String> municipalities) {
        this.offering = offering;
        this.giver = giver;
        this.runs = runs;
        this.municipalities = municipalities;
        this.id = offering.id().value();
    }

    /** Where it is given, by asking for the place of each group. */
    Collection<Hsds.Location> places(Function<RunView, Hsds.Location> placeOf) {
        Map<Hsds.Location, List<RunView>> there = runs.stream()
                .collect(Collectors.groupingBy(placeOf, LinkedHashMap::new, Collectors.toList()));
        there.forEach((place, given) -> atLocations.put(place.id(), new Hsds.ServiceAtLocation(
                Hsds.id("service_at_location", id + "/" + place.id()), id, place.id(), place,
                schedules(given, place.id()))));
        return there.keySet();
    }

    Hsds.Service told() {
        return new Hsds.Service(id, giver.id(), offering.title(),
                offering.domain().label() + ", " + offering.form().label().toLowerCase(Locale.ROOT),
                offering.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "De bibliotheek meldt aan.", fees(), offering.isOwn() ? null : offering.capacity().label(), eligibility(),
                offering.eligibility().minAge() == 0 ? null : offering.eligibility().minAge(),
                offering.assuredOn().toString(), giver, List.of(new Hsds.Language(Hsds.id("language", id), id,
                        "Nederlands", "nl")), areas(), costs(), List.copyOf(atLocations.values()), schedules(runs, id),
                capacities(), attributes());
    }

    private String fees() {
        return offering.costCents() == 0 ? "Gratis" : "€ " + euros().toString().replace('.', ',');
    }

    private BigDecimal euros() {
        return BigDecimal.valueOf(offering.costCents()).divide(BigDecimal.valueOf(CENTS)).setScale(2);
    }

    private List<Hsds.CostOption> costs() {
        return List.of(new Hsds.CostOption(Hsds.id("cost_option", id), id, "EUR", euros().doubleValue()));
    }

    private String eligibility() {
        return offering.eligibility().minAge() == 0 ? null : "Vanaf " + offering.eligibility().minAge() + " jaar";
    }

    private List<Hsds.ServiceArea> areas() {
        return offering.eligibility().municipalities().stream().sorted()
                .map(code -> new Hsds.ServiceArea(Hsds.id("service_area", id + "/" + code), id,
                        municipalities.getOrDefault(code, code), "Gemeente " + code)).toList();
    }

    // A partner tells us only whether there is room, in words: see the wait time.
    private List<Hsds.Capacity> capacities() {
        return runs.stream().filter(run -> offering.isOwn() && !run.walkIn())
                .map(run -> new Hsds.Capacity(Hsds.id("service_capacity", run.id()), id,
                        new Hsds.Unit(Hsds.id("unit", "seat"), "Plek"), run.seatsFree(), run.maxParticipants(),
                        "Groep die begint op " + run.startsOn())).toList();
    }

    private List<Hsds.Attribute> attributes() {
        return Stream.of(attribute("skill-domain", offering.domain().name(), offering.domain().label()),
                attribute("level", offering.levels().scale().name(), levels()),
                attribute("form", offering.form().name(), offering.form().label())).toList();
    }

    private String levels() {
        return Stream.of(offering.levels().from(), offering.levels().to())
                .map(level -> level == null ? "" : level).collect(Collectors.joining("–"));
    }

    private Hsds.Attribute attribute(String taxonomy, String code, String value) {
        UUID term = Hsds.id("taxonomy_term", taxonomy + "/" + code);
        return new Hsds.Attribute(Hsds.id("attribute", id + "/" + taxonomy), id, "service", term, value,
                new Hsds.Term(term, code, code, value, taxonomy));
    }

    private record Slot(DayOfWeek day, LocalTime from, LocalTime until) {

        static Slot of(Session session) {
            return new Slot(session.date().getDayOfWeek(), session.start(), session.end());
        }
    }

    /** A schedule for every day of the week and time on which a group meets; weeks may be left out. */
    private List<Hsds.Schedule> schedules(List<RunView> given, UUID at) {
        List<Hsds.Schedule> found = new ArrayList<>();
        for (RunView run : given) {
            run.sessions().stream()
                    .collect(Collectors.groupingBy(Slot::of, LinkedHashMap::new, Collectors.toList()))
                    .forEach((slot, sessions) -> found.add(schedule(at, run, sessions)));
        }
        return found;
    }

    private Hsds.Schedule schedule(UUID at, RunView run, List<Session> sessions) {
        Session first = sessions.get(0);
        Session last = sessions.get(sessions.size() - 1);
        return new Hsds.Schedule(Hsds.id("schedule", at + "/" + run.id() + "/" + first), id, first.date().toString(),
                first.date().toString(), last.date().toString(), "WEEKLY", 1,
                first.date().getDayOfWeek().name().substring(0, 2), sessions.size(), time(first.start()),
                time(first.end()));
    }

    private static String time(LocalTime at) {
        return at == null ? null : at.toString();
    }
}
