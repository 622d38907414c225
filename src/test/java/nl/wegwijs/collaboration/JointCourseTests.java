package nl.wegwijs.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PlainLanguage;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

class JointCourseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<JointState, Consumer<JointCourse>> MOVES = Map.ofEntries(
            Map.entry(JointState.SPLIT_AGREED, one -> one.agreeOn(JointSplit.usual(), JointSplit.usual(), null, plan(1, 4, 8))),
            Map.entry(JointState.ABANDONED, JointCourse::abandon),
            Map.entry(JointState.PREPARING, JointCourse::prepare),
            Map.entry(JointState.GO, one -> one.go(DAY)),
            Map.entry(JointState.NO_GO, JointCourse::noGo),
            Map.entry(JointState.RUNNING, JointCourseTests::goesOn),
            Map.entry(JointState.EVALUATED, one -> one.evaluate(4, 4, null, DAY)),
            Map.entry(JointState.CLOSED, JointCourse::close),
            Map.entry(JointState.CANCELLED, JointCourse::cancel));

    private final TransitionTable<JointState> table = TransitionTable.of("joint", JointState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(JointState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> joint(JointKind.COURSE), JointCourse::state, MOVES);
    }

    @Test
    void splitsAsProposedOrSaysWhyNot() {
        JointCourse joint = joint(JointKind.COURSE);
        Map<SharedTask, TaskOwner> other = new EnumMap<>(JointSplit.usual().owners());
        other.put(SharedTask.PROMOTION, TaskOwner.PARTNER);
        assertThatThrownBy(() -> joint.agreeOn(JointSplit.usual(), new JointSplit(other), " ", plan(6, 4, 8))).isInstanceOf(Refusal.class);
        joint.agreeOn(JointSplit.usual(), new JointSplit(other), "Zij hebben een blad", plan(6, 4, 8));
        assertThat(joint.view().isPartners(JointPart.PROMOTION)).isTrue();
        assertThat(joint.view().isPartners(JointPart.PLACE)).isFalse();
        other.put(SharedTask.GUIDANCE, TaskOwner.NONE);
        assertThatThrownBy(() -> new JointSplit(other)).isInstanceOf(Refusal.class);
    }

    @Test
    void isOnceOrNotAndNeverForMorePeopleThanThereAreSeats() {
        assertThatThrownBy(() -> joint(JointKind.EVENT).agreeOn(JointSplit.usual(), JointSplit.usual(), null, plan(2, 4, 8)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> joint(JointKind.COURSE).agreeOn(JointSplit.usual(), JointSplit.usual(), null, plan(2, 9, 8)))
                .isInstanceOf(Refusal.class);
        JointCourse open = joint(JointKind.WALK_IN);
        open.agreeOn(JointSplit.usual(), JointSplit.usual(), null, plan(20, 0, 30));
        assertThat(open.plan().signUp()).isFalse();
    }

    @Test
    void losesATeacherUntilItIsDecided() {
        JointCourse joint = joint(JointKind.COURSE);
        Stream.of(JointState.SPLIT_AGREED, JointState.PREPARING).forEach(step -> MOVES.get(step).accept(joint));
        joint.settle(JointPart.TEACHERS, true);
        joint.settle(JointPart.TEACHERS, false);
        assertThat(joint.isDone(JointPart.TEACHERS)).isFalse();
        joint.go(DAY);
        assertThatThrownBy(() -> joint.settle(JointPart.TEACHERS, true)).isInstanceOf(Refusal.class);
        joint.count(DAY, 7);
        joint.count(DAY, 8);
        assertThat(joint.view().counts()).containsExactly(new HeadCount(DAY, 8));
    }

    @Test
    void beginsAgainAsItWasSplit() {
        JointCourse before = joint(JointKind.COURSE);
        before.agreeOn(JointSplit.usual(), JointSplit.usual(), null, plan(6, 4, 8));
        before.isPlanned(OfferingId.next(), RunId.next());
        JointCourse next = new JointCourse(partner(), "GC-2026-0002", before, DAY);
        assertThat(next.view().earlier()).isEqualTo("GC-2026-0001");
        assertThat(next.view().offering()).isEqualTo(before.view().offering());
        assertThat(next.view().plan()).isNull();
    }

    @Test
    void knowsATextThatIsHardToRead() {
        assertThat(PlainLanguage.isEasy("Wilt u leren mailen? Kom naar de bibliotheek. Het is gratis.")).isTrue();
        assertThat(PlainLanguage.isEasy("Wilt u leren mailen en ook leren bellen met beeld en daarnaast nog heel veel andere"
                + " dingen doen, kom dan naar ons toe.")).isFalse();
        assertThat(PlainLanguage.isEasy("Verbeter uw computervaardigheden.")).isFalse();
    }

    private static void goesOn(JointCourse joint) {
        if (joint.state() == JointState.EVALUATED) {
            joint.continues();
        } else {
            joint.start();
        }
    }

    private static JointCourse joint(JointKind kind) {
        return new JointCourse("lib", partner(), "GC-2026-0001",
                new JointRequest(kind, null, "Tablet", SkillDomain.DIGITAL_BASIC, null), DAY);
    }

    private static Partner partner() {
        return new Partner(PartnerId.next(), "SeniorWeb", PartnerType.SENIORWEB, BranchId.of("veenrijk"), false);
    }

    private static JointPlan plan(int sessions, int min, int max) {
        return new JointPlan(DAY.plusDays(40), LocalTime.of(10, 0), 90, sessions, "Leerzaal", true, min, max);
    }
}
