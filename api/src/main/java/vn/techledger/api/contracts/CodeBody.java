package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.CodeRef;

/** A code of an adopted list: it means nothing without list and version. */
public record CodeBody(
        @Schema(example = "LANGSON-UNITS") @Nullable String list,
        @Schema(example = "2025-07-01") @Nullable String version,
        @Schema(example = "06211") @Nullable String code) {

    /** With empty texts in place of what is missing, which is among the violations then. */
    CodeRef read(String at, Violations violations) {
        return new CodeRef(
                violations.text(at + "/list", list),
                violations.text(at + "/version", version),
                violations.text(at + "/code", code));
    }
}
