package vn.techledger.ledger.performance.recordtransfer;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.TransferId;

/**
 * Enters a handover, an acceptance, or both.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.performance", name = "RecordTransfer", routingKey = "transfer")
public record RecordTransfer(TransferId transfer, ContractId contract, Transfer terms, LocalDate today) {

    record Boundary(ContractId contract) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract);
    }
}
