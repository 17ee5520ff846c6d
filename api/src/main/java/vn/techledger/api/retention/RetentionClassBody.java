package vn.techledger.api.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.retention.proposeretentionclass.ProposeRetentionClass;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/retention-classes}. */
@Schema(example = """
                {"code": "transfer-contracts", "validFrom": "2026-04-01",
                 "nameVi": "Hợp đồng chuyển giao công nghệ", "nameEn": "Contracts of technology transfer",
                 "years": 20, "citation": "Điều … Thông tư …"}""")
record RetentionClassBody(
        @Schema(description = "Name of the class, without a slash", example = "transfer-contracts") @Nullable
        String code,

        @Schema(description = "First day on which the term holds", example = "2026-04-01") @Nullable
        String validFrom,

        @Nullable String nameVi,
        @Nullable String nameEn,

        @Schema(description = "Whole years; either this or forEver", example = "20") @Nullable
        Integer years,

        @Schema(description = "true where records are kept for ever (vĩnh viễn)") @Nullable
        Boolean forEver,

        @Schema(description = "The legal text that says so") @Nullable
        String citation) {

    private static final int MOST_YEARS = 1_000;

    ProposeRetentionClass toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        var itsCode = violations.name("/code", code);
        if (itsCode.contains("/")) {
            violations.add("/code", "no-slash");
        }
        var from = violations.parsed("/validFrom", validFrom, "not-a-day", Violations::day);
        var itsNameVi = violations.text("/nameVi", nameVi);
        var itsNameEn = violations.text("/nameEn", nameEn);
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            violations.add("/years", "out-of-range", "1", Integer.toString(MOST_YEARS), years.toString());
        }
        boolean kept = Boolean.TRUE.equals(forEver);
        if (kept == (years != null)) {
            violations.add("/years", "years-or-for-ever");
        }
        var itsCitation = violations.text("/citation", citation);
        violations.throwIfAny();
        return new ProposeRetentionClass(
                proposal, itsCode, from.orElseThrow(), itsNameVi, itsNameEn, years, itsCitation, caller.person());
    }
}
