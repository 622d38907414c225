package nl.wegwijs.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the library is and for whom it works. */
@Service
@Transactional
public class Branches {

    private final LibraryOrganisationRepository organisations;
    private final BranchRepository branches;
    private final MunicipalityRepository municipalities;

    Branches(LibraryOrganisationRepository organisations, BranchRepository branches,
            MunicipalityRepository municipalities) {
        this.organisations = organisations;
        this.branches = branches;
        this.municipalities = municipalities;
    }

    public void addLibrary(String libraryOrgId, String name) {
        organisations.save(new LibraryOrganisation(libraryOrgId, name));
    }

    public void addMunicipality(String code, String name, String webRegion) {
        municipalities.save(new Municipality(code, name, webRegion));
    }

    /** A municipality is served by one branch; a second branch for it is refused. */
    public BranchId addBranch(BranchId id, String libraryOrgId, String name, String address,
            Set<String> municipalityCodes, List<Room> rooms) {
        for (String code : municipalityCodes) {
            if (!municipalities.existsById(code)) {
                throw Refusal.invalid("municipalityCode", "UNKNOWN_MUNICIPALITY", "Deze gemeente kennen we niet.");
            }
            if (forMunicipality(code).isPresent()) {
                throw Refusal.conflict("MUNICIPALITY_SERVED", "Een andere vestiging werkt al voor deze gemeente.");
            }
        }
        return branches.save(new Branch(id, libraryOrgId, name, address, municipalityCodes, rooms)).id();
    }

    /** The number that people may call. */
    public void answersAt(BranchId id, PhoneNumber phone) {
        branch(id).answersAt(phone);
    }

    @Transactional(readOnly = true)
    public Optional<BranchId> forMunicipality(String code) {
        return branches.findAll().stream().filter(branch -> branch.serves(code)).map(Branch::id).findFirst();
    }

    public boolean serves(String municipalityCode) {
        return forMunicipality(municipalityCode).isPresent();
    }

    public boolean knows(String municipalityCode) {
        return municipalityCode != null && municipalities.existsById(municipalityCode);
    }

    /** All we know, also those we do not serve, by name. */
    @Transactional(readOnly = true)
    public List<Municipality> municipalities() {
        return municipalities.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public List<Branch> all() {
        return branches.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public Branch branch(BranchId id) {
        return branches.findById(id).orElseThrow(() -> Refusal.notFound("Deze vestiging kennen we niet."));
    }

    public String name(BranchId id) {
        return branch(id).name();
    }

    /** The name of the library organisation with this id. */
    @Transactional(readOnly = true)
    public String libraryName(String libraryOrgId) {
        return organisations.findById(libraryOrgId).map(LibraryOrganisation::name)
                .orElseThrow(() -> Refusal.notFound("Deze bibliotheek kennen we niet."));
    }

    public String libraryOrg(BranchId id) {
        return branch(id).libraryOrgId();
    }
}
