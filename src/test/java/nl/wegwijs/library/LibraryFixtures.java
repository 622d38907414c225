package nl.wegwijs.library;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Libraries to test with: every call makes another one, so tests do not meet. */
public final class LibraryFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private LibraryFixtures() {
    }

    /** A branch that serves one new municipality, with one room. */
    public static BranchId aBranch(Branches branches) {
        return aBranch(branches, aMunicipality(branches));
    }

    public static BranchId aBranch(Branches branches, String municipalityCode) {
        String library = "library-" + municipalityCode;
        branches.addLibrary(library, "Bibliotheek " + municipalityCode);
        return aBranch(branches, municipalityCode, library);
    }

    /** A second branch of the same library. */
    public static BranchId aBranchBeside(Branches branches, BranchId first, String municipalityCode) {
        return aBranch(branches, municipalityCode, branches.libraryOrg(first));
    }

    private static BranchId aBranch(Branches branches, String municipalityCode, String library) {
        return branches.addBranch(BranchId.of("branch-" + municipalityCode), library, "Vestiging " + municipalityCode,
                "Plein 1", Set.of(municipalityCode), List.of(new Room("Leeszaal", 12)));
    }

    /** A municipality that nobody serves yet. */
    public static String aMunicipality(Branches branches) {
        String code = Integer.toString(NEXT.getAndIncrement());
        branches.addMunicipality(code, "Gemeente " + code, "Regio");
        return code;
    }
}
