package nl.wegwijs.alignment;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** What one provider was asked and said. */
public record ConfirmationView(ConfirmationId id, AlignmentId alignment, PartnerId partner, BranchId branch,
        ConfirmationState state) {
}
