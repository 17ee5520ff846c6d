package vn.techledger.ledger.reporting.endreportingunit;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a unit reports no more, and which units go on in its place.
 *
 * @param until last day, or null where unknown
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.reporting", name = "EndReportingUnit", routingKey = "unit")
public record EndReportingUnit(
        PartyId unit,
        @Nullable EffectiveDate until,
        List<PartyId> successors,
        String document,
        List<Evidence> evidence,
        LocalDate today) {

    record Boundary(PartyId unit, List<PartyId> successors) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(unit, successors);
    }
}
