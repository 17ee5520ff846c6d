package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.registration.advancedossier.AdvanceDossier;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/dossiers/{dossier}/steps}: what happened between filing and answer. */
@Schema(example = """
                {"step": "ASK_SUPPLEMENT", "on": "2024-04-03", "number": "CV-12", "missing": "Bản dịch có công chứng"}""")
record StepBody(
        @Schema(description = "COMPLETE, ASK_SUPPLEMENT, RECEIVE_SUPPLEMENT, DETERMINE_FEE or PAY_FEE") @Nullable
        String step,

        @Schema(description = "When it happened; for COMPLETE, when the last paper was received") @Nullable
        String on,

        @Schema(description = "Of the authority's letter, or of the receipt") @Nullable
        String number,

        @Schema(description = "ASK_SUPPLEMENT: what is missing") @Nullable
        String missing,

        @Schema(description = "DETERMINE_FEE and PAY_FEE") AmountsBody.@Nullable AmountBody amount,

        @Schema(description = "DETERMINE_FEE: the text that sets it") @Nullable
        String basis) {

    /** What may happen to a dossier. */
    enum Kind {
        COMPLETE,
        ASK_SUPPLEMENT,
        RECEIVE_SUPPLEMENT,
        DETERMINE_FEE,
        PAY_FEE
    }

    AdvanceDossier toCommand(DossierId dossier, ContractId contract, LocalDate today) {
        var violations = new Violations();
        var kind = violations.oneOf("/step", step, Kind.class);
        var date = violations.parsed("/on", on, "not-a-date", EffectiveDate::of);
        var itsNumber = violations.optionalName("/number", number);
        var asks = kind.isPresent() && kind.get() == Kind.ASK_SUPPLEMENT;
        var determines = kind.isPresent() && kind.get() == Kind.DETERMINE_FEE;
        var itsMissing = asks ? violations.text("/missing", missing) : "";
        var itsBasis = determines ? violations.text("/basis", basis) : "";
        var fee = determines || kind.isPresent() && kind.get() == Kind.PAY_FEE
                ? amount(violations)
                : Optional.of(Amount.UNKNOWN);
        violations.throwIfAny();
        var when = date.orElseThrow();
        var happened = switch (kind.orElseThrow()) {
            case COMPLETE -> new DossierStep.Complete(when);
            case ASK_SUPPLEMENT -> new DossierStep.AskSupplement(when, itsNumber, itsMissing);
            case RECEIVE_SUPPLEMENT -> new DossierStep.ReceiveSupplement(when);
            case DETERMINE_FEE -> new DossierStep.DetermineFee(when, fee.orElseThrow(), itsBasis);
            case PAY_FEE -> new DossierStep.PayFee(when, fee.orElseThrow(), itsNumber);
        };
        return new AdvanceDossier(dossier, contract, happened, today);
    }

    private Optional<Amount> amount(Violations violations) {
        if (amount == null) {
            violations.add("/amount", "missing");
            return Optional.empty();
        }
        return amount.read("/amount", violations);
    }
}
