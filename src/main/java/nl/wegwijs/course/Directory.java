package nl.wegwijs.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Municipality;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerRegister;

/**
 * All that people can learn here, for everybody to read, in the words of {@link Hsds}. It names
 * organisations and places, never a person, not even one at work.
 */
@Component
@Transactional(readOnly = true)
class Directory {

    private static final String VERSION = "3.1.1";
    private static final String PROFILE = "https://docs.openreferral.org/en/" + VERSION + "/";
    private static final Pattern ADDRESS = Pattern.compile("(.+),\\s*(?:(\\d{4}\\s?[A-Z]{2})\\s+)?([^,]+)");

    private final CourseCatalogue catalogue;
    private final Branches branches;
    private final PartnerRegister partners;

    Directory(CourseCatalogue catalogue, Branches branches, PartnerRegister partners) {
        this.catalogue = catalogue;
        this.branches = branches;
        this.partners = partners;
    }

    Hsds.Document document() {
        List<Branch> where = branches.all();
        Map<OfferingId, List<RunView>> runs = catalogue.openRuns(where.stream().map(Branch::id).toList()).stream()
                .collect(Collectors.groupingBy(RunView::offering));
        Map<String, String> municipalities = branches.municipalities().stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
        Map<UUID, Hsds.Location> locations = new LinkedHashMap<>();
        where.stream().map(this::location).forEach(place -> locations.put(place.id(), place));
        Map<UUID, Hsds.Organization> organizations = new LinkedHashMap<>();
        List<Hsds.Service> services = new ArrayList<>();
        for (OfferingView offering : catalogue.offerings()) {
            Hsds.Organization giver = organization(offering);
            organizations.put(giver.id(), giver);
            HsdsService service = new HsdsService(offering, giver, runs.getOrDefault(offering.id(), List.of()),
                    municipalities);
            service.places(run -> location(run, where)).forEach(place -> locations.putIfAbsent(place.id(), place));
            services.add(service.told());
        }
        return new Hsds.Document(VERSION, PROFILE,
                organizations.values().stream().sorted(Comparator.comparing(Hsds.Organization::name)).toList(),
                List.copyOf(locations.values()), services);
    }

    private Hsds.Organization organization(OfferingView offering) {
        if (offering.isOwn()) {
            String library = branches.libraryOrg(offering.branch());
            return new Hsds.Organization(Hsds.id("organization", library), branches.libraryName(library),
                    "Openbare bibliotheek");
        }
        Partner partner = partners.find(offering.provider());
        return new Hsds.Organization(partner.id().value(), partner.name(), partner.type().label());
    }

    private Hsds.Location location(Branch branch) {
        UUID id = Hsds.id("location", branch.id());
        return new Hsds.Location(id, "physical", Hsds.id("organization", branch.libraryOrgId()),
                branches.libraryName(branch.libraryOrgId()) + ", " + branch.name(), addresses(id, branch.address()));
    }

    private Hsds.Location location(RunView run, List<Branch> where) {
        Optional<Branch> house = where.stream().filter(branch -> branch.id().equals(run.branch())
                && branch.rooms().stream().anyMatch(room -> room.name().equals(run.place()))).findFirst();
        return house.map(this::location).orElseGet(() -> {
            UUID id = Hsds.id("location", run.place());
            return new Hsds.Location(id, "physical", null, run.place(), addresses(id, run.place()));
        });
    }

    // HSDS asks for a province and a postal code; what we do not know stays empty.
    private static List<Hsds.Address> addresses(UUID location, String line) {
        Matcher parts = ADDRESS.matcher(line == null ? "" : line);
        if (!parts.matches()) {
            return List.of();
        }
        return List.of(new Hsds.Address(Hsds.id("address", location), location, parts.group(1), parts.group(3), "",
                parts.group(2) == null ? "" : parts.group(2), "NL", "physical"));
    }
}
