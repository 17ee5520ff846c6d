package vn.techledger.ledger.closing.proposelateentry;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes to permit later entries into closed periods.
 *
 * @param periods at least one, each once
 * @param until last day on which it may be used
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.closing", name = "ProposeLateEntry")
public record ProposeLateEntry(
        LateEntryId lateEntry,
        List<FigurePeriod> periods,
        String reason,
        List<Evidence> evidence,
        LocalDate until,
        PersonId proposedBy,
        LocalDate today) {

    public ProposeLateEntry {
        periods = List.copyOf(periods);
        evidence = List.copyOf(evidence);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a later entry is into a period");
        }
    }

    record Boundary(List<FigurePeriod> periods) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(periods);
    }
}
