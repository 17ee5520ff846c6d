package vn.techledger.ledger.performance.completecontract;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.shared.CompletionId;
import vn.techledger.ledger.shared.ContractId;

/**
 * Enters that a contract was performed to its end and settled.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.performance", name = "CompleteContract", routingKey = "contract")
public record CompleteContract(CompletionId completion, ContractId contract, Completion terms, LocalDate today) {

    record Boundary(ContractId contract) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract);
    }
}
