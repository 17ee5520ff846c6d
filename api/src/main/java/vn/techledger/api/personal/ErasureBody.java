package vn.techledger.api.personal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.personal.proposeerasure.ProposeErasure;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties/{id}/erasures}. */
@Schema(example = """
                {"ground": "REQUEST_OF_THE_PERSON", "citation": "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"}""")
record ErasureBody(
        @Schema(
                description = "REQUEST_OF_THE_PERSON, CONSENT_WITHDRAWN, PURPOSE_ENDED, TERM_ENDED, TAKEN_UNLAWFULLY or"
                        + " ORDER_OF_AN_AUTHORITY")
        @Nullable
        String ground,

        @Schema(description = "The legal text that asks for it or allows it; nothing personal") @Nullable
        String citation) {

    ProposeErasure toCommand(ErasureId erasure, PartyId party, Caller caller) {
        var violations = new Violations();
        var itsGround = violations.oneOf("/ground", ground, ErasureGround.class);
        var itsCitation = violations.name("/citation", citation);
        violations.throwIfAny();
        return new ProposeErasure(erasure, party, itsGround.orElseThrow(), itsCitation, caller.person());
    }
}
