package vn.techledger.ledger.registration.fileyearlyreport;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * Records the yearly report of the holder of a licence. Its parameters are those of {@code YearlyReportFiled}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "FileYearlyReport", routingKey = "contract")
public record FileYearlyReport(
        PaperId paper,
        ContractId contract,
        int year,
        EffectiveDate filed,
        @Nullable String number,
        LocalDate today) {

    record Boundary(PaperId paper) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(paper);
    }
}
