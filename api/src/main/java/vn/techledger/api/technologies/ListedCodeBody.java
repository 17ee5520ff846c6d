package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.CodeRef;

/** A code of an adopted list. */
record ListedCodeBody(
        @Schema(example = "VSIC") @Nullable String list,
        @Schema(example = "2018") @Nullable String version,
        @Schema(example = "C") @Nullable String code) {

    CodeRef read(String at, Violations violations) {
        return new CodeRef(
                violations.text(at + "/list", list),
                violations.text(at + "/version", version),
                violations.text(at + "/code", code));
    }

    /** Each code of a list once. */
    static List<CodeRef> readAll(String at, @Nullable List<ListedCodeBody> bodies, int most, Violations violations) {
        if (bodies != null && bodies.size() > most) {
            violations.add(at, "too-many", Integer.toString(most));
        }
        var read = violations.each(at, bodies, (pointer, body) -> Optional.of(body.read(pointer, violations)));
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }
}
