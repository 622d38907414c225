package nl.wegwijs.placement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

import nl.wegwijs.api.ApiBody;
import nl.wegwijs.api.ApiMessages;
import nl.wegwijs.api.ApiPath;
import nl.wegwijs.api.JsonFields;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.ApiCaller;

/** A partner's own groups, and who came to them. */
@RestController
class RunsApi {

    private static final String PATH = "/api/v1/runs";

    private final ProviderDesk desk;
    private final ApiMessages messages;

    RunsApi(ProviderDesk desk, ApiMessages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    record Member(UUID placementId, String name) {

        @Override
        public String toString() {
            return "Member " + placementId;
        }
    }

    record Shown(UUID id, String number, String title, UUID offeringId, boolean walkIn, List<LocalDate> sessions,
            List<Member> participants) {

        static Shown of(ProvidedRun given) {
            return new Shown(given.run().id().value(), given.run().number(), given.run().title(),
                    given.run().offering().value(), given.run().walkIn(),
                    given.run().sessions().stream().map(Session::date).toList(), given.participants().stream()
                            .map(one -> new Member(one.placementId().value(), one.name())).toList());
        }
    }

    private record Told(Set<PlacementId> present, Set<PlacementId> excused, Integer walkInCount) {

        static Told of(JsonFields fields) {
            return new Told(people(fields, "present"), people(fields, "excused"), fields.wholeNumber("walkInCount"));
        }

        private static Set<PlacementId> people(JsonFields fields, String name) {
            Set<PlacementId> people = new HashSet<>();
            fields.uuids(name).forEach(id -> people.add(new PlacementId(id)));
            return people;
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
        ApiMessages.requireAccept(request);
        return messages.answer(request, Map.of("items", desk.runs(caller.partnerId()).stream().map(Shown::of).toList()));
    }

    @PostMapping(PATH + "/{id}/sessions/{date}/attendance")
    ResponseEntity<byte[]> report(@AuthenticationPrincipal ApiCaller caller, @PathVariable String id,
            @PathVariable String date, HttpServletRequest request) {
        return messages.once(caller, "attendance " + id + " " + date, request, body -> {
            RunId run = new RunId(ApiPath.uuid(id));
            LocalDate day = day(date);
            Told told = ApiBody.read(body, Told::of, "present", "excused", "walkInCount");
            desk.report(caller.partnerId(), run, day, told.present(), told.excused(), told.walkInCount());
            return messages.done(Map.of("runId", id, "date", date, "present", told.present().size(),
                    "excused", told.excused().size()));
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw Refusal.notFound("Deze groep kennen we niet.");
        }
    }
}
