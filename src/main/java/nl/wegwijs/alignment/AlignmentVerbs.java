package nl.wegwijs.alignment;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;

/** What models may ask about looks at the offer. */
@Component
@ModelVerb("alignments")
@Transactional(readOnly = true)
public class AlignmentVerbs {

    private final Confirmations confirmations;

    AlignmentVerbs(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** The ids of the questions to providers. */
    public List<String> confirmations(String alignmentId) {
        return confirmations.findByAlignmentId(AlignmentId.of(alignmentId)).stream()
                .map(one -> one.id().toString()).toList();
    }
}
