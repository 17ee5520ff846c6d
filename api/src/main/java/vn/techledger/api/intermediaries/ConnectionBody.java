package vn.techledger.api.intermediaries;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.intermediary.connectintermediary.ConnectIntermediary;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/intermediaries/{id}/connections}. */
@Schema(example = """
                {"scope": "NATIONAL", "network": "Mạng lưới sàn giao dịch công nghệ quốc gia (giả định)",
                 "since": "2030-01", "evidence": []}""")
record ConnectionBody(
        @Schema(description = "REGIONAL, NATIONAL or FOREIGN") @Nullable
        String scope,

        @Schema(description = "The network as it calls itself") @Nullable
        String network,

        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String since,

        @Nullable List<EvidenceBody> evidence) {

    ConnectIntermediary toCommand(ConnectionId connection, PartyId party, LocalDate today) {
        var violations = new Violations();
        var itsScope = violations.oneOf("/scope", scope, NetworkScope.class);
        var itsNetwork = violations.name("/network", network);
        var when = violations.optionallyParsed("/since", since, "not-a-date", EffectiveDate::of);
        var papers = violations.each("/evidence", evidence, (at, one) -> one.read(at, violations));
        violations.throwIfAny();
        return new ConnectIntermediary(
                connection, party, itsScope.orElseThrow(), itsNetwork, when.orElse(null), papers, today);
    }
}
