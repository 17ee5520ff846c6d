package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.Evidence;

/** A paper behind a fact. */
public record EvidenceBody(
        @Schema(example = "CONTRACT") @Nullable String kind,

        @Schema(description = "Lower-case hexadecimal SHA-256 of the file") @Nullable
        String sha256,

        @Schema(example = "3") @Nullable Integer pages,
        @Nullable String custodian,
        @Nullable String shelfMark,

        @Schema(description = "DECLARED, DIGESTED, ORIGINAL_SEEN or MATCHED", example = "DIGESTED") @Nullable
        String grade) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Reads it, or tells what is wrong with it. */
    public Optional<Evidence> read(String at, Violations violations) {
        var itsKind = violations.oneOf(at + "/kind", kind, Evidence.Kind.class);
        var itsGrade = violations.oneOf(at + "/grade", grade, Evidence.Grade.class);
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            violations.add(at + "/sha256", "not-a-digest");
        }
        if (itsGrade.isPresent() && itsGrade.get() == Evidence.Grade.DIGESTED && sha256 == null) {
            violations.add(at + "/sha256", "missing");
        }
        if (pages != null && pages < 1) {
            violations.add(at + "/pages", "not-positive", pages.toString());
        }
        var itsCustodian = violations.optionalText(at + "/custodian", custodian);
        var itsShelfMark = violations.optionalText(at + "/shelfMark", shelfMark);
        if (itsKind.isEmpty() || itsGrade.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(itsKind.get(), sha256, pages, itsCustodian, itsShelfMark, itsGrade.get()));
    }
}
