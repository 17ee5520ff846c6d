package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.IntermediaryProfile;
import vn.techledger.ledger.shared.CodeRef;

/** What an intermediary is and does, by adopted lists. */
public record IntermediaryProfileBody(
        @Schema(description = "Organisational types") @Nullable
        List<CodeRefBody> kinds,

        @Schema(description = "Services of Article 45 of Law 07/2017/QH14") @Nullable
        List<CodeRefBody> services) {

    private static final int MOST = 50;

    IntermediaryProfile read(String at, Violations violations) {
        return new IntermediaryProfile(
                codes(at + "/kinds", kinds, violations), codes(at + "/services", services, violations));
    }

    private static List<CodeRef> codes(String at, @Nullable List<CodeRefBody> bodies, Violations violations) {
        if (bodies != null && bodies.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
            return List.of();
        }
        var codes = violations.each(at, bodies, (pointer, body) -> CodeRefBody.read(pointer, body, violations));
        if (codes.stream().distinct().count() < codes.size()) {
            violations.add(at, "duplicates");
        }
        return codes;
    }
}
