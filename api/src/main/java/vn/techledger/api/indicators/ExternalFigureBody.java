package vn.techledger.api.indicators;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.proposeexternalfigure.ProposeExternalFigure;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/external-figures}. */
@Schema(example = """
                {"indicator": "transaction-value", "year": 2020,
                 "value": {"state": "FIXED", "amount": "120000000000", "currency": "VND"},
                 "source": "Báo cáo 12/BC-SKHCN",
                 "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""")
record ExternalFigureBody(
        @Nullable String indicator,
        @Nullable Integer year,
        @Nullable AmountBody value,

        @Schema(description = "Who says so, where") @Nullable
        String source,

        @Schema(description = "Digest of the paper: lower-case hexadecimal SHA-256") @Nullable
        String sha256,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LAST_YEAR = 9999;

    ProposeExternalFigure toCommand(ProposalId proposal, Caller caller, LocalDate today) {
        var violations = new Violations();
        var itsIndicator = violations.name("/indicator", indicator);
        if (year == null) {
            violations.add("/year", "missing");
        } else if (year < 1 || year > LAST_YEAR) {
            violations.add("/year", "not-a-year", year.toString());
        }
        if (value == null) {
            violations.add("/value", "missing");
        }
        var amount = value == null ? null : value.read("/value", violations).orElse(null);
        if (amount != null && !amount.state().hasFigure()) {
            violations.add("/value/state", "not-one-of", amount.state().name(), "FIXED, ESTIMATED");
        }
        var itsSource = violations.text("/source", source);
        if (sha256 == null) {
            violations.add("/sha256", "missing");
        } else if (!SHA256.matcher(sha256).matches()) {
            violations.add("/sha256", "not-a-digest");
        }
        violations.throwIfAny();
        if (year == null || amount == null || sha256 == null) {
            throw new IllegalStateException("a missing member is a violation");
        }
        return new ProposeExternalFigure(
                proposal,
                new ExternalFigure(itsIndicator, year, amount, itsSource, sha256),
                replaces,
                caller.person(),
                today);
    }
}
