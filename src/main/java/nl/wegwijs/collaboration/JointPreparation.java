package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunPlaces;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.SignUpSource;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.PlainLanguage;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.Room;
import nl.wegwijs.library.TextFilter;

/** The parts of something that we give together: the place, the promotion, the people and the teachers. */
@Service
@Transactional
public class JointPreparation {

    private final JointCourses joints;
    private final LearningCentres centres;
    private final CourseCatalogue catalogue;
    private final RunPlaces places;
    private final SignUps signUps;
    private final RoomUse rooms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JointPreparation(JointCourses joints, LearningCentres centres, CourseCatalogue catalogue, RunPlaces places,
            SignUps signUps, RoomUse rooms, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.joints = joints;
        this.centres = centres;
        this.catalogue = catalogue;
        this.places = places;
        this.signUps = signUps;
        this.rooms = rooms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** The rooms of the branch that are free whenever this meets. */
    @Transactional(readOnly = true)
    public List<Room> freeRooms(JointId id) {
        RunView run = run(joints.findById(id).orElseThrow(JointDesk::unknown));
        return rooms.free(run.branch(), run.sessions(), run.id());
    }

    /** Refused when the room was taken in the meantime; the devices may be null. */
    public void arrangeRoom(JointId id, String room, int seats, Integer devices, boolean accessible) {
        JointCourse joint = held(id);
        RunView run = run(joint);
        if (!rooms.isFree(run.branch(), room, run.sessions(), run.id())) {
            throw Refusal.conflict("ROOM_TAKEN", "Deze ruimte is intussen bezet. Kies een andere.");
        }
        joint.arrangeRoom(room, seats, devices, accessible);
        places.move(joint.view().run(), room);
    }

    public void fitOutCentre(JointId id, Set<CentreItem> inventory, int computers, String openingHours) {
        filter.checkAnswer("openingHours", openingHours);
        centres.save(new LearningCentre(held(id), inventory, computers, openingHours, LocalDate.now(clock)));
    }

    /** A text that is hard to read needs a reason. */
    public void promote(JointId id, Promotion words) {
        filter.checkAnswer("text", words.text());
        filter.checkAnswer("textWhy", words.textWhy());
        if (words.textWhy() == null && !PlainLanguage.isEasy(words.text())) {
            throw Refusal.invalid("text", "HARD_TO_READ",
                    "De tekst is moeilijk. Maak zinnen van hoogstens 15 woorden, of schrijf op waarom het zo moet.");
        }
        if (words.until().isBefore(words.from())) {
            throw Refusal.invalid("untilOn", "PERIOD", "Kies een laatste dag die na de eerste dag komt.");
        }
        held(id).promote(words);
    }

    /** Somebody without a case; only this much is kept, until the run is over. */
    public void enrol(JointId id, String givenName, PhoneNumber phone, SignUpSource source) {
        signUps.signUp(held(id).view().run(), givenName, phone, source);
    }

    /** We arranged this part ourselves, or know that it cannot be. */
    public void settle(JointId id, JointPart part, boolean done) {
        held(id).settle(part, done);
    }

    /** The partner is asked to arrange this part. */
    public void ask(JointId id, JointPart part) {
        facts.publishEvent(new JointPartAsked(held(id).id(), part));
    }

    /** We called about this part, and nobody answered. */
    public void calledInVain(JointId id, JointPart part) {
        held(id).calledInVain(part, LocalDate.now(clock));
    }

    /** What the partner says; the place only where it is another than planned. */
    public void hear(JointId id, JointPart part, boolean done, String place, String why) {
        hear(held(id), part, done, place, why);
    }

    void hear(JointCourse joint, JointPart part, boolean done, String place, String why) {
        filter.checkAnswer("place", place);
        filter.checkAnswer("why", why);
        joint.settle(part, done);
        if (part == JointPart.PLACE && place != null) {
            joint.isAt(place);
            places.move(joint.view().run(), place);
        }
    }

    private RunView run(JointCourse joint) {
        return catalogue.run(joint.view().run());
    }

    private JointCourse held(JointId id) {
        return joints.findForChangeById(id).orElseThrow(JointDesk::unknown);
    }
}
