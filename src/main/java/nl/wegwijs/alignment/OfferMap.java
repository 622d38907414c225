package nl.wegwijs.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.placement.WaitingDesk;

/** The offer of one branch and its partners as it is at this moment: numbers of offerings and seats, nobody in person. */
@Component
class OfferMap {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final CourseCatalogue courses;
    private final OfferGaps gaps;
    private final WaitingDesk waiting;

    OfferMap(CourseCatalogue courses, OfferGaps gaps, WaitingDesk waiting) {
        this.courses = courses;
        this.gaps = gaps;
        this.waiting = waiting;
    }

    /** By subject and level. */
    List<OfferLine> lines(BranchId branch) {
        return courses.offeringsAt(branch).stream()
                .collect(Collectors.groupingBy(one -> one.domain() + " " + one.levels(), TreeMap::new, Collectors.toList()))
                .values().stream().map(this::line)
                .sorted(Comparator.comparing(OfferLine::domain)).toList();
    }

    private OfferLine line(List<OfferingView> same) {
        OfferingView first = same.get(0);
        return new OfferLine(first.domain(), first.levels(),
                same.stream().flatMap(one -> parts(one).stream()).collect(Collectors.toSet()), same.size(),
                (int) same.stream().map(one -> Optional.ofNullable(one.provider())).distinct().count(),
                same.stream().flatMap(one -> courses.runs(one.id()).stream()).filter(run -> !run.walkIn())
                        .mapToInt(RunView::seatsFree).sum(),
                same.stream().mapToInt(one -> waiting.waitingFor(one.id())).sum());
    }

    private Set<ContactTime> parts(OfferingView offering) {
        return courses.currentRuns(offering.id()).stream().flatMap(run -> run.sessions().stream())
                .map(OfferMap::part).collect(Collectors.toSet());
    }

    private static ContactTime part(Session session) {
        int hour = session.start().getHour();
        return hour < NOON ? ContactTime.MORNING : hour < EVENING ? ContactTime.AFTERNOON : ContactTime.EVENING;
    }

    /** Gaps that were reported, subjects that nobody offers, and what is given twice. */
    List<OfferPoint> points(BranchId branch) {
        List<OfferingView> offer = courses.offeringsAt(branch);
        List<OfferPoint> points = new ArrayList<>(gaps.open(branch).stream().map(gap -> new OfferPoint("gap:" + gap.domain() + ":" + gap.id(),
                OfferPoint.Kind.REPORTED, gap.domain(), gap.reason(),
                Optional.ofNullable(gap.offering()).map(courses::offering).map(OfferingView::title).orElse(null))).toList());
        Set<SkillDomain> offered = offer.stream().map(OfferingView::domain)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SkillDomain.class)));
        Arrays.stream(SkillDomain.values()).filter(domain -> !offered.contains(domain)).forEach(domain ->
                points.add(new OfferPoint("nothing:" + domain, OfferPoint.Kind.NOTHING, domain, null, null)));
        offer.stream().filter(one -> offer.stream().anyMatch(other -> isTwice(one, other)))
                .map(OfferingView::domain).distinct().sorted().forEach(domain ->
                        points.add(new OfferPoint("overlap:" + domain, OfferPoint.Kind.OVERLAP, domain, null, null)));
        return points;
    }

    private boolean isTwice(OfferingView one, OfferingView other) {
        return !Optional.ofNullable(one.provider()).equals(Optional.ofNullable(other.provider()))
                && one.domain() == other.domain() && one.levels().overlaps(other.levels())
                && parts(one).stream().anyMatch(parts(other)::contains);
    }
}
