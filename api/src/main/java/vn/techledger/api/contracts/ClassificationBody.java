package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.shared.CodeRef;

/** Fields that a contract's technology belongs to, by adopted code lists. What is left out is unknown. */
public record ClassificationBody(
        @Schema(description = "Fields of science and technology") @Nullable
        List<CodeBody> scienceFields,

        @Schema(description = "WIPO's fields of technology") @Nullable
        List<CodeBody> wipoFields,

        @Schema(description = "Key products of the province") @Nullable
        List<CodeBody> keyProducts) {

    private static final int MOST_CODES = 50;

    Classification read(String at, Violations violations) {
        return new Classification(
                codes(at + "/scienceFields", scienceFields, violations),
                codes(at + "/wipoFields", wipoFields, violations),
                codes(at + "/keyProducts", keyProducts, violations));
    }

    private static List<CodeRef> codes(String at, @Nullable List<CodeBody> bodies, Violations violations) {
        ContractBody.tooMany(at, bodies, MOST_CODES, violations);
        var read = violations.each(at, bodies, (pointer, body) -> Optional.of(body.read(pointer, violations)));
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }
}
