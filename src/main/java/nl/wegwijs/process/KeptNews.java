package nl.wegwijs.process;

import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.FactDesk;
import nl.wegwijs.referral.KeptFact;

/** Tells a case what was kept for it, each fact once, until nothing more fits where it stands. */
@Component
class KeptNews {

    private final FactDesk desk;
    private final Facts facts;
    private final EngineTurn turn;

    KeptNews(FactDesk desk, Facts facts, EngineTurn turn) {
        this.desk = desk;
        this.facts = facts;
        this.turn = turn;
    }

    void hearWhenFree(CaseId about) {
        turn.whenFree(() -> hear(about));
    }

    private void hear(CaseId about) {
        for (boolean moved = true; moved;) {
            moved = false;
            for (KeptFact fact : desk.kept(about)) {
                if (facts.isTold(fact)) {
                    desk.told(fact.id());
                    moved = true;
                }
            }
        }
    }
}
