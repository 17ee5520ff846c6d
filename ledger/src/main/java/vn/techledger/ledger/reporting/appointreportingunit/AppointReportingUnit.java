package vn.techledger.ledger.reporting.appointreportingunit;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a party reports.
 *
 * @param since from when, or null where unknown
 * @param territory the administrative unit that it reports about, or null
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.reporting", name = "AppointReportingUnit", routingKey = "unit")
public record AppointReportingUnit(
        PartyId unit,
        @Nullable EffectiveDate since,
        @Nullable CodeRef territory,
        String document,
        LocalDate today) {

    record Boundary(PartyId unit, @Nullable CodeRef territory) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(unit, territory);
    }
}
