package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.declareresultcertificate.DeclareResultCertificate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/result-certificates}. */
@Schema(example = """
                {"authority": "Sở KH&CN Lạng Sơn", "number": "05/KQ-2023", "issued": "2023-11"}""")
record ResultCertificateBody(
        @Nullable String authority,
        @Nullable String number,
        @Nullable String issued) {

    DeclareResultCertificate toCommand(ContractId contract, Caller caller, LocalDate today) {
        var violations = new Violations();
        var itsAuthority = violations.name("/authority", authority);
        var itsNumber = violations.name("/number", number);
        var date = violations.parsed("/issued", issued, "not-a-date", EffectiveDate::of);
        violations.throwIfAny();
        return new DeclareResultCertificate(
                contract, itsAuthority, itsNumber, date.orElseThrow(), caller.person(), today);
    }
}
