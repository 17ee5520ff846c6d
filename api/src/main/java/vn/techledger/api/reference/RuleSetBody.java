package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.proposeruleset.ProposeRuleSet;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/rule-sets}: a rule set that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"VN-TT-2017\"}")
record RuleSetBody(
        @Schema(description = "VN-TT-2017; code and rules stay away then") @Nullable
        String shipped,

        @Schema(description = "Name of the rule set: capital letters, digits, hyphens") @Nullable
        String code,

        @Nullable RulesBody rules,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,49}");

    ProposeRuleSet toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        if (shipped != null) {
            var known = ShippedRuleSet.named(shipped);
            if (known.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedRuleSet.names());
            }
            if (code != null || rules != null) {
                violations.add("/shipped", "stands-alone");
            }
            violations.throwIfAny();
            var set = known.orElseThrow();
            return new ProposeRuleSet(proposal, set.code(), set.rules(), replaces, caller.person());
        }
        var itsCode = violations.name("/code", code);
        if (code != null && !CODE.matcher(itsCode).matches()) {
            violations.add("/code", "not-a-code", itsCode);
        }
        if (rules == null) {
            violations.add("/rules", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var itsRules = rules.read("/rules", violations);
        violations.throwIfAny();
        return new ProposeRuleSet(proposal, itsCode, itsRules.orElseThrow(), replaces, caller.person());
    }
}
