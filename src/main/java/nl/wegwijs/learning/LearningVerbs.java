package nl.wegwijs.learning;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;

/** What models and decisions may ask about what our people must learn. */
@Component
@ModelVerb("learning")
@Transactional(readOnly = true)
public class LearningVerbs {

    private static final int CENTS = 100;

    private final TrainingNeeds needs;
    private final Procurements procurements;
    private final Norms norms;
    private final NormVerbs times;

    LearningVerbs(TrainingNeeds needs, Procurements procurements, Norms norms, NormVerbs times) {
        this.needs = needs;
        this.procurements = procurements;
        this.norms = norms;
        this.times = times;
    }

    /** Input of the decision {@code sourcing}. */
    public Map<String, Object> facts(String needId) {
        NeedView need = need(needId).view();
        SourcingFacts facts = need.facts();
        return Map.of("nationalTraining", facts.nationalTraining(), "ownTrainer", facts.ownTrainer(),
                "catalogueFit", facts.catalogueFit(), "specificNeed", facts.specific(), "repeating", facts.repeating(),
                "persons", need.request().persons());
    }

    /** About how many euros the training may cost; input of the decision {@code quotes-needed}. */
    public Integer budget(String needId) {
        return euros(procurement(needId).budgetCents());
    }

    /** How many euros the chosen supplier asks; input of the decision {@code purchase-approval}. */
    public Integer amount(String needId) {
        return euros(procurement(needId).chosen().amountCents());
    }

    /** Whether as many suppliers answered as the decision wants, or all whom we asked. */
    public Boolean hasEnoughQuotes(String needId, String needed) {
        return procurement(needId).has(QuotesNeeded.valueOf(needed));
    }

    /** Whether the training is still being bought, or is there. */
    public Boolean isBought(String needId) {
        return procurement(needId).state() != ProcurementState.CANCELLED;
    }

    /** When we wait no longer for suppliers. */
    public Date quotesDue(String needId) {
        return times.endOfWork(procurement(needId).deadline());
    }

    /** The day on which a developed training is tried. */
    public Date pilotDue(String needId) {
        return times.startOfWork(procurement(needId).pilotOn());
    }

    /** The end of the last day of the training. */
    public Date programmeOver(String needId) {
        return times.endOfWork(need(needId).lastDay());
    }

    /** When we ask what the training brought. */
    public Date evaluationDue(String needId) {
        TrainingNeed need = need(needId);
        return times.startOfWork(norms.after(need.branchId(), "learningEffect", need.lastDay()));
    }

    private static int euros(long cents) {
        return (int) ((cents + CENTS - 1) / CENTS);
    }

    private TrainingNeed need(String id) {
        return needs.findById(NeedId.of(id)).orElseThrow();
    }

    private Procurement procurement(String id) {
        return procurements.findById(NeedId.of(id)).orElseThrow();
    }
}
