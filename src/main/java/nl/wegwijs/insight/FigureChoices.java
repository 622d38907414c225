package nl.wegwijs.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branch;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Municipality;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerRegister;

/** What can be chosen above the figures: code and Dutch name. */
@Component
class FigureChoices {

    private static final Map<String, String> SOURCES = ordered("PARTNER", "Partner", "SELF", "Zelf", "DESK", "Balie",
            "IDO", "Informatiepunt Digitale Overheid", "FAMILY", "Familie", "CAMPAIGN", "Campagne",
            "REVERSE", "Terugverwijzing", "CUSTOM_GROUP", "Groep op maat");
    private static final Map<String, String> LANGUAGES = ordered("NT1", "Nederlands als eerste taal",
            "NT2", "Nederlands als tweede taal", "UNKNOWN", "Niet bekend");
    private static final Map<String, String> AGES = ordered("UNDER_25", "Tot 25 jaar", "FROM_25", "25 tot 45 jaar",
            "FROM_45", "45 tot 65 jaar", "FROM_65", "65 jaar en ouder");

    private final Branches branches;
    private final PartnerRegister partners;

    FigureChoices(Branches branches, PartnerRegister partners) {
        this.branches = branches;
        this.partners = partners;
    }

    Map<String, String> branches(Set<BranchId> mine) {
        Map<String, String> names = new LinkedHashMap<>();
        branches.all().stream().filter(branch -> mine.contains(branch.id()))
                .forEach((Branch branch) -> names.put(branch.id().value(), branch.name()));
        return names;
    }

    Map<String, String> municipalities() {
        Map<String, String> names = new LinkedHashMap<>();
        branches.municipalities().forEach((Municipality place) -> names.put(place.code(), place.name()));
        return names;
    }

    /** Partners of the library organisations of these branches. */
    Map<String, String> partners(Set<BranchId> mine) {
        Set<String> libraries = mine.stream().map(branches::libraryOrg).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        partners.referrers().stream().filter(one -> libraries.contains(branches.libraryOrg(one.homeBranch()))).forEach((Partner partner) -> names.put(partner.id().value().toString(), partner.name()));
        return names;
    }

    Map<String, String> sources() {
        return SOURCES;
    }

    Map<String, String> languages() {
        return LANGUAGES;
    }

    Map<String, String> ages() {
        return AGES;
    }

    Map<String, String> domains() {
        Map<String, String> names = new LinkedHashMap<>();
        for (SkillDomain domain : SkillDomain.values()) {
            names.put(domain.name(), domain.label());
        }
        return names;
    }

    private static Map<String, String> ordered(String... codesAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < codesAndNames.length; n += 2) {
            names.put(codesAndNames[n], codesAndNames[n + 1]);
        }
        return names;
    }
}
