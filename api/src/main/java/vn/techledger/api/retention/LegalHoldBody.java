package vn.techledger.api.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.placelegalhold.PlaceLegalHold;
import vn.techledger.ledger.shared.HoldId;

/** Body of {@code POST /api/v1/legal-holds}. */
@Schema(example = """
                {"subject": {"kind": "CONTRACT", "id": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12"},
                 "ground": "Vụ kiện đang xét xử", "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""")
record LegalHoldBody(
        @Nullable SubjectBody subject,

        @Schema(description = "The proceedings or the order that asks for it; nothing personal") @Nullable
        String ground,

        @Schema(description = "The papers that ask for it; at least one") @Nullable
        List<EvidenceBody> evidence) {

    /** What is held. */
    @Schema(name = "HoldSubjectBody")
    record SubjectBody(
            @Schema(description = "PARTY, PERSON or CONTRACT", example = "CONTRACT") @Nullable
            String kind,

            @Nullable String id) {}

    PlaceLegalHold toCommand(HoldId hold, Caller caller) {
        var violations = new Violations();
        var given = subject == null ? new SubjectBody(null, null) : subject;
        var kind = violations.oneOf("/subject/kind", given.kind(), HoldSubject.Kind.class);
        var held = kind.flatMap(
                of -> violations.parsed("/subject/id", given.id(), "not-an-id", text -> new HoldSubject(of, text)));
        var itsGround = violations.text("/ground", ground);
        var itsEvidence = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        if (evidence == null || evidence.isEmpty()) {
            violations.add("/evidence", "missing");
        }
        violations.throwIfAny();
        return new PlaceLegalHold(hold, held.orElseThrow(), itsGround, itsEvidence, caller.person());
    }
}
