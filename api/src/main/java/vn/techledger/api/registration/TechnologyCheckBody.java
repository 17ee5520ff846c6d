package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.registration.declaretechnologycheck.DeclareTechnologyCheck;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;

/** Body of {@code POST /api/v1/contracts/{id}/technology-checks}. */
@Schema(example = """
                {"outcome": "RESTRICTED", "list": "Nghị định 76/2018/NĐ-CP, Phụ lục II", "version": "2018", "entry": "II.7",
                 "checked": "2024-03-20"}""")
record TechnologyCheckBody(
        @Schema(description = "NONE, ENCOURAGED, RESTRICTED or PROHIBITED") @Nullable
        String outcome,

        @Nullable String list,
        @Nullable String version,

        @Schema(description = "The entry found; null where none was") @Nullable
        String entry,

        @Nullable String checked) {

    DeclareTechnologyCheck toCommand(ContractId contract, Caller caller, LocalDate today) {
        var violations = new Violations();
        var found = violations.oneOf("/outcome", outcome, TechnologyCheck.Outcome.class);
        var itsList = violations.text("/list", list);
        var itsVersion = violations.name("/version", version);
        var itsEntry = violations.optionalText("/entry", entry);
        var date = violations.parsed("/checked", checked, "not-a-date", EffectiveDate::of);
        violations.throwIfAny();
        var check = new TechnologyCheck(found.orElseThrow(), itsList, itsVersion, itsEntry, date.orElseThrow());
        return new DeclareTechnologyCheck(contract, check, caller.person(), today);
    }
}
