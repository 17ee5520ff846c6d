package vn.techledger.projections.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.techledger.ledger.shared.EventJson;

/**
 * What stands in an envelope around the payload.
 *
 * @param type stored name of the fact
 * @param version stored version of its payload
 * @param tags as texts {@code key:value}
 */
record EnvelopeHead(String origin, String type, String version, Instant recordedAt, Set<String> tags) {

    private static final String FORMAT = "techledger/1";
    private static final List<String> MEMBERS = List.of(
            "format",
            "origin",
            "id",
            "type",
            "version",
            "timestamp",
            "recordedAt",
            "nonce",
            "actor",
            "correlation",
            "metadata",
            "tags",
            "payload");

    /**
     * Reads an envelope strictly: exactly its members in their order, and written as the ledger would write it.
     *
     * @throws IllegalArgumentException when it is not of this form; the message says why
     */
    static EnvelopeHead of(byte[] envelope) {
        try {
            var tree = EventJson.mapper().readTree(envelope);
            if (!List.copyOf(tree.propertyNames()).equals(MEMBERS)) {
                throw new IllegalArgumentException("its members are not those of an envelope");
            }
            if (!FORMAT.equals(text(tree, "format"))) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            if (!Arrays.equals(EventJson.mapper().writeValueAsBytes(tree), envelope)) {
                throw new IllegalArgumentException("it is written otherwise than the ledger writes");
            }
            return new EnvelopeHead(
                    text(tree, "origin"),
                    text(tree, "type"),
                    text(tree, "version"),
                    Instant.parse(text(tree, "recordedAt")),
                    Set.copyOf(tree.path("tags")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList()));
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("it is no JSON: " + notJson.getOriginalMessage(), notJson);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("its time of recording is none", noTime);
        }
    }

    private static String text(JsonNode tree, String member) {
        return tree.path(member).stringValue();
    }
}
