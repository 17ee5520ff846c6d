package vn.techledger.ledger.memorandum.approvememorandumcorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PersonId;

/** Approves a correction of a memorandum, which takes effect with it. */
@Command(namespace = "techledger.memorandum", name = "ApproveMemorandumCorrection", routingKey = "memorandum")
public record ApproveMemorandumCorrection(CorrectionId correction, MemorandumId memorandum, PersonId approvedBy) {

    record Boundary(CorrectionId correction, MemorandumId memorandum) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, memorandum);
    }
}
