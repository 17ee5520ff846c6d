package vn.techledger.ledger.memorandum.proposememorandumcorrection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes what the entry of a memorandum should have said.
 *
 * @param target position of the fact in force
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.memorandum", name = "ProposeMemorandumCorrection", routingKey = "memorandum")
public record ProposeMemorandumCorrection(
        CorrectionId correction,
        MemorandumId memorandum,
        long target,
        MemorandumTerms terms,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(MemorandumId memorandum, MemorandumTerms terms) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(memorandum, terms);
    }
}
