package vn.techledger.api.confidentiality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Basis;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;
import vn.techledger.ledger.confidentiality.proposeconfidentialityrule.ProposeConfidentialityRule;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/confidentiality-rules}: a rule that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"ours-3-85\"}")
record ConfidentialityRuleBody(
        @Schema(description = "Code of a candidate; rule stays away then") @Nullable
        String shipped,

        @Nullable RuleBody rule,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final int WHOLE = 100;

    /** A rule given whole. */
    record RuleBody(
            @Schema(example = "ministry-5-80") @Nullable String code,
            @Nullable String titleVi,
            @Nullable String titleEn,

            @Schema(description = "SUPPLIER, ACQUIRER or EACH_SIDE; deals always count too", example = "EACH_SIDE")
            @Nullable
            String contributors,

            @Schema(description = "How many at least, from 2 to 10", example = "3") @Nullable
            Integer least,

            @Schema(description = "Per cent that the largest may have", example = "85") @Nullable
            Integer dominance,

            @Schema(description = "OURS or DOCUMENT", example = "DOCUMENT") @Nullable
            String basis,

            @Nullable String citation) {

        Optional<ConfidentialityRule> read(String at, Violations violations) {
            int before = violations.all().size();
            var itsCode = violations.name(at + "/code", code);
            var vi = violations.text(at + "/titleVi", titleVi);
            var en = violations.text(at + "/titleEn", titleEn);
            var who = violations.oneOf(at + "/contributors", contributors, Contributors.class);
            int number = within(at + "/least", least, ConfidentialityRule.FEWEST, ConfidentialityRule.MOST, violations);
            int percent = within(at + "/dominance", dominance, 1, WHOLE, violations);
            var from = violations.oneOf(at + "/basis", basis, Basis.class);
            var source = violations.text(at + "/citation", citation);
            if (violations.all().size() > before) {
                return Optional.empty();
            }
            return Optional.of(new ConfidentialityRule(
                    itsCode, vi, en, who.orElseThrow(), number, percent, from.orElseThrow(), source));
        }

        private static int within(String at, @Nullable Integer number, int least, int most, Violations violations) {
            if (number == null) {
                violations.add(at, "missing");
                return least;
            }
            if (number < least || number > most) {
                violations.add(at, "out-of-range", Integer.toString(least), Integer.toString(most), number.toString());
            }
            return number;
        }
    }

    ProposeConfidentialityRule toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        Optional<ConfidentialityRule> read = Optional.empty();
        if (shipped != null) {
            read = ShippedConfidentialityRules.named(shipped);
            if (read.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedConfidentialityRules.names());
            }
            if (rule != null) {
                violations.add("/shipped", "stands-alone");
            }
        } else if (rule == null) {
            violations.add("/rule", "missing");
        } else {
            read = rule.read("/rule", violations);
        }
        violations.throwIfAny();
        return new ProposeConfidentialityRule(proposal, read.orElseThrow(), replaces, caller.person());
    }
}
