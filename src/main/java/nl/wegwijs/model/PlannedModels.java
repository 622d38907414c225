package nl.wegwijs.model;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts drafts live at the moment that their owner chose. One that fails does not hold up the others. */
@Component
class PlannedModels {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedModels.class);

    private final ModelShelf shelf;

    PlannedModels(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @Scheduled(initialDelayString = "${wegwijs.models.pause:PT20S}", fixedDelayString = "${wegwijs.models.pause:PT20S}")
    void publishDue() {
        for (DraftId draft : shelf.due()) {
            try {
                shelf.publishPlanned(draft);
            } catch (RuntimeException failure) {
                LOG.error("Draft {} could not go live at its moment", draft, failure);
            }
        }
    }
}
