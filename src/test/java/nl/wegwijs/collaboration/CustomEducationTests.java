package nl.wegwijs.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerType;

class CustomEducationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<CustomState, Consumer<CustomEducation>> MOVES = Map.ofEntries(
            Map.entry(CustomState.EXPLORED, CustomEducationTests::goesBackToTheDesign),
            Map.entry(CustomState.DESIGNED, one -> one.design(design(4, 8))),
            Map.entry(CustomState.APPROVED, CustomEducation::approve),
            Map.entry(CustomState.PROPOSED, one -> one.propose(DAY)),
            Map.entry(CustomState.AGREED, one -> one.answer(CustomAnswer.YES, null)),
            Map.entry(CustomState.RECRUITING, CustomEducationTests::looksForPeople),
            Map.entry(CustomState.RUNNING, one -> one.start(RunId.next())),
            Map.entry(CustomState.EVALUATED, one -> one.evaluate(4, 80)),
            Map.entry(CustomState.CLOSED, CustomEducation::close),
            Map.entry(CustomState.NOT_FEASIBLE, CustomEducation::cannotBe),
            Map.entry(CustomState.NOT_ENOUGH_PARTICIPANTS, CustomEducation::giveUp),
            Map.entry(CustomState.DECLINED, CustomEducation::decline));

    private final TransitionTable<CustomState> table = TransitionTable.of("custom", CustomState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(CustomState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> asked(DAY), CustomEducation::state, MOVES);
    }

    @Test
    void isSentBackSoManyTimesOnly() {
        CustomEducation custom = asked(DAY);
        custom.explore(need());
        for (int n = 0; n < 2; n++) {
            custom.design(design(4, 8));
            custom.sendBack("Te duur", 2);
        }
        custom.design(design(4, 8));
        assertThatThrownBy(() -> custom.sendBack("Te duur", 2)).isInstanceOf(Refusal.class);
        custom.approve();
        custom.propose(DAY);
        custom.answer(CustomAnswer.CHANGE, "Liever in de avond");
        assertThat(custom.view().wish()).isEqualTo("Liever in de avond");
        custom.design(design(4, 8));
        custom.sendBack("Nog te duur", 2);
    }

    @Test
    void waitsLongerOnceAndNeverInThePast() {
        CustomEducation custom = recruiting();
        assertThatThrownBy(() -> custom.waitUntil(DAY, DAY)).isInstanceOf(Refusal.class);
        custom.waitUntil(DAY.plusDays(40), DAY);
        assertThat(custom.recruitUntil()).isEqualTo(DAY.plusDays(40));
        assertThatThrownBy(() -> custom.waitUntil(DAY.plusDays(60), DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void tellsWhyItCannotBe() {
        CustomEducation small = asked(DAY);
        small.explore(need());
        small.cannotBe();
        assertThat(small.view().notFeasible()).isEqualTo(NotFeasible.GROUP_DOES_NOT_FIT);
        CustomEducation alone = asked(DAY);
        alone.explore(need());
        alone.foundNobody();
        alone.cannotBe();
        assertThat(alone.view().notFeasible()).isEqualTo(NotFeasible.NO_PROVIDER);
        CustomEducation dear = asked(DAY);
        dear.explore(need());
        dear.design(design(4, 8));
        dear.disapprove("Te duur");
        dear.cannotBe();
        assertThat(dear.view().notFeasible()).isEqualTo(NotFeasible.NOT_APPROVED);
    }

    @Test
    void refusesAPeriodThatIsOverAndAGroupThatCannotBeFilled() {
        assertThatThrownBy(() -> asked(DAY.plusDays(61))).isInstanceOf(Refusal.class);
        CustomEducation custom = asked(DAY);
        custom.explore(need());
        assertThatThrownBy(() -> custom.design(design(9, 8))).isInstanceOf(Refusal.class);
    }

    private static void goesBackToTheDesign(CustomEducation custom) {
        switch (custom.state()) {
            case DESIGNED -> custom.sendBack("Te duur", 2);
            case PROPOSED -> custom.answer(CustomAnswer.CHANGE, "Liever in de avond");
            default -> custom.explore(need());
        }
    }

    private static void looksForPeople(CustomEducation custom) {
        if (custom.state() == CustomState.RUNNING) {
            custom.runCancelled();
        } else {
            custom.recruit(DAY.plusDays(28));
        }
    }

    private static CustomEducation recruiting() {
        CustomEducation custom = asked(DAY);
        Stream.of(CustomState.EXPLORED, CustomState.DESIGNED, CustomState.APPROVED, CustomState.PROPOSED,
                CustomState.AGREED, CustomState.RECRUITING).forEach(step -> MOVES.get(step).accept(custom));
        return custom;
    }

    private static CustomEducation asked(LocalDate today) {
        return new CustomEducation("lib", new Partner(PartnerId.next(), "Werkbedrijf", PartnerType.SOCIAL_EMPLOYMENT,
                BranchId.of("veenrijk"), false), "MW-2026-0001", null, today, new CustomRequest(
                TargetGroup.SOCIAL_EMPLOYMENT_WORKERS, "Roosters lezen", 10, null, CoursePlace.AT_PARTNER, DAY,
                DAY.plusDays(60), Set.of(ContactTime.MORNING), Budget.YES, true));
    }

    private static CustomNeed need() {
        return new CustomNeed(SkillDomain.LANGUAGE_READING, 10, LevelGuess.SOME, true);
    }

    private static CustomDesign design(int min, int max) {
        return new CustomDesign(OfferingId.next(), 8, 90, null, CustomTeacher.COLLEAGUE, null, 40_000, min, max);
    }
}
