package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.CodeRef;

/** A code of an adopted list. */
@Schema(example = """
                {"list": "UNITS", "version": "2025-07-01", "code": "05977"}""")
public record CodeRefBody(
        @Nullable String list,
        @Nullable String version,
        @Nullable String code) {

    /** Reads a code, which may be missing as a whole. */
    public static Optional<CodeRef> read(String at, @Nullable CodeRefBody body, Violations violations) {
        return body == null ? Optional.empty() : body.read(at, violations);
    }

    private Optional<CodeRef> read(String at, Violations violations) {
        var itsList = violations.name(at + "/list", list);
        var itsVersion = violations.name(at + "/version", version);
        var itsCode = violations.name(at + "/code", code);
        return Optional.of(new CodeRef(itsList, itsVersion, itsCode));
    }
}
