package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.EffectiveDate;

/** A certificate, approval or licence as the authority issued it. */
record PaperDetailsBody(
        @Nullable String authority,

        @Schema(description = "Unique among the papers of one authority", example = "12/GCN-SKHCN") @Nullable
        String number,

        @Schema(example = "2024-04-08") @Nullable String issued,

        @Schema(description = "The agreed effect date of a contract that is registered voluntarily") @Nullable
        String takesEffect,

        @Nullable String expires,
        @Nullable List<EvidenceBody> evidence) {

    Optional<IssuedPaper> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsAuthority = violations.name(at + "/authority", authority);
        var itsNumber = violations.name(at + "/number", number);
        var itsIssued = violations.parsed(at + "/issued", issued, "not-a-date", EffectiveDate::of);
        var effect = violations.optionallyParsed(at + "/takesEffect", takesEffect, "not-a-date", EffectiveDate::of);
        var end = violations.optionallyParsed(at + "/expires", expires, "not-a-date", EffectiveDate::of);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new IssuedPaper(
                itsAuthority, itsNumber, itsIssued.orElseThrow(), effect.orElse(null), end.orElse(null), itsEvidence));
    }
}
