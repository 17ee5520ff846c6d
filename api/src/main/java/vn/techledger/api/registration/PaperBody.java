package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.issuepaper.IssuePaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;

/** Body of {@code POST} of certificates, approvals and licences: the paper that answers a dossier. */
@Schema(example = """
                {"dossier": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12",
                 "paper": {"authority": "Sở KH&CN Lạng Sơn", "number": "12/GCN-SKHCN", "issued": "2024-04-08"}}""")
record PaperBody(
        @Nullable String dossier,
        @Nullable PaperDetailsBody paper,

        @Schema(description = "Licences only: the licence in whose place it comes") @Nullable
        String replaces) {

    IssuePaper toCommand(PaperId id, PaperKind kind, ContractId contract, LocalDate today) {
        var violations = new Violations();
        var of = violations.parsed("/dossier", dossier, "not-an-id", DossierId::of);
        var replaced = violations.optionallyParsed("/replaces", replaces, "not-an-id", PaperId::of);
        if (paper == null) {
            violations.add("/paper", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var details = paper.read("/paper", violations);
        violations.throwIfAny();
        return new IssuePaper(
                id, kind, of.orElseThrow(), contract, details.orElseThrow(), replaced.orElse(null), today);
    }
}
