package vn.techledger.projections.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.testing.Facts;

/** Exported logs, written line by line as the ledger writes them. */
final class Exported {

    static final String ORIGIN = "techledger.example/1";
    static final LogOpened OPENED = new LogOpened(ORIGIN, "Ed25519", "AAAA");

    private Exported() {}

    static String line(long position, LedgerEvent fact) {
        return line(position, envelope(ORIGIN, Facts.recordedAt(position), fact));
    }

    static String line(long position, String envelope) {
        var hash = HexFormat.of().formatHex(LeafHash.of(envelope.getBytes(StandardCharsets.UTF_8)));
        return "{\"position\":" + position + ",\"leafHash\":\"" + hash + "\",\"envelope\":" + envelope + "}";
    }

    static String envelope(String origin, Instant recordedAt, LedgerEvent fact) {
        var type = LedgerEvents.typeOf(fact.getClass());
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("format", "techledger/1");
        members.put("origin", origin);
        members.put("id", new UUID(9, 9).toString());
        members.put("type", type.name());
        members.put("version", type.version());
        members.put("timestamp", recordedAt.toString());
        members.put("recordedAt", recordedAt.toString());
        members.put("nonce", "00".repeat(16));
        members.put("actor", null);
        members.put("correlation", null);
        members.put("metadata", Map.of());
        members.put(
                "tags",
                fact.tags().stream()
                        .map(tag -> tag.key() + ':' + tag.value())
                        .sorted()
                        .toList());
        members.put("payload", fact);
        return EventJson.mapper().writeValueAsString(members);
    }

    static List<String> lines(List<? extends LedgerEvent> facts) {
        var lines = new ArrayList<String>();
        facts.forEach(fact -> lines.add(line(lines.size() + 1, fact)));
        return lines;
    }

    static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
