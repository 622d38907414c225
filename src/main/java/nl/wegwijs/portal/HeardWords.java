package nl.wegwijs.portal;

import java.util.Map;

import org.springframework.stereotype.Component;

/** What the codes of a signal's status say to the partner who sent it. */
@Component("heard")
public class HeardWords {

    private record Words(String label, String sentence) {
    }

    private static final Map<String, Words> STATUS = Map.ofEntries(
            Map.entry("ONTVANGEN", new Words("Ontvangen", "Wij hebben uw signaal. Wij bellen de persoon binnen vijf werkdagen.")),
            Map.entry("NIET_BEREIKT", new Words("Niet bereikt", "Wij belden meer dan één keer. De persoon nam niet op.")),
            Map.entry("GESPROKEN", new Words("Gesproken", "Wij spraken met de persoon.")),
            Map.entry("WACHT_OP_PLEK", new Words("Wacht op plek", "De persoon wacht op een plek.")),
            Map.entry("GESTART", new Words("Gestart", "De persoon is begonnen.")),
            Map.entry("AFGEROND", new Words("Afgerond", "De persoon is klaar.")),
            Map.entry("GESTOPT_OF_AFGESLOTEN", new Words("Afgesloten", "Wij hebben dit afgesloten.")),
            Map.entry("DOORVERWEZEN", new Words("Doorverwezen", "De persoon gaat verder bij een andere organisatie.")),
            Map.entry("NEEDS_INFO", new Words("Vul aan", "Wij missen nog iets. Zonder dat kunnen wij niet verder.")),
            Map.entry("REJECTED", new Words("Past niet", "Wij kunnen deze persoon niet helpen.")),
            Map.entry("EXPIRED", new Words("Verlopen", "Wij kregen geen antwoord. Wij hebben de gegevens weggehaald.")),
            Map.entry("WITHDRAWN", new Words("Ingetrokken", "U heeft dit signaal teruggenomen.")),
            Map.entry("ANONYMOUS_COUNTED", new Words("Geteld", "Wij hebben het signaal geteld. Wij bewaren niets over de persoon.")));

    public String label(String status) {
        return STATUS.get(status).label();
    }

    public String sentence(String status) {
        return STATUS.get(status).sentence();
    }
}
