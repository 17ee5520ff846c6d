package vn.techledger.ledger.eventstore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Text;
import vn.techledger.ledger.shared.Transformations;

/**
 * The exact bytes of an event: UTF-8 JSON, its members always the same ones in the same order, the payload last. They
 * are hashed as they are and never encoded again. All of them are known before the log is locked, but for the time of
 * recording, which has a fixed width.
 */
final class Envelope {

    static final String FORMAT = "techledger/1";
    static final int LARGEST = 65_535;

    /** Types that were read: to take one apart costs more than to find it. There are as many as the log has. */
    private static final Map<Stored, MessageType> TYPES = new ConcurrentHashMap<>();

    private record Stored(String name, String version) {

        MessageType type() {
            return new MessageType(name, version);
        }
    }

    private static final SecureRandom NONCES = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final byte[] bytes;
    private final int recordedAtOffset;
    private final EventMessage event;
    private final Set<Tag> tagSet;
    private final List<String> tags;

    private Envelope(byte[] bytes, int recordedAtOffset, EventMessage event, Set<Tag> tagSet, List<String> tags) {
        this.bytes = bytes;
        this.recordedAtOffset = recordedAtOffset;
        this.event = event;
        this.tagSet = tagSet;
        this.tags = tags;
    }

    /**
     * Seals an event, but for its time of recording.
     *
     * @throws UnstorableEvent when it is too large, or holds what JSON in UTF-8 cannot
     */
    static Envelope of(String origin, TaggedEventMessage<?> tagged) {
        var event = tagged.event();
        var metadata = new TreeMap<>(event.metadata());
        var actor = metadata.remove(Provenance.ACTOR);
        var correlation = metadata.remove(Provenance.CORRELATION);
        var tags = tagged.tags().stream()
                .map(Envelope::text)
                .sorted(Comparator.naturalOrder())
                .toList();
        checkIndexed(event, tags);
        try {
            var out = new ByteArrayOutputStream(1024);
            int recordedAtOffset;
            try (var json = EventJson.mapper().createGenerator(out)) {
                json.writeStartObject();
                json.writeStringProperty("format", FORMAT);
                json.writeStringProperty("origin", origin);
                json.writeStringProperty("id", event.identifier());
                json.writeStringProperty("type", event.type().name());
                json.writeStringProperty("version", event.type().version());
                json.writeStringProperty("timestamp", LogTime.text(event.timestamp()));
                json.writeName("recordedAt");
                json.flush();
                recordedAtOffset = out.size() + ":\"".length();
                json.writeString("0".repeat(LogTime.BYTES));
                json.writeStringProperty("nonce", nonce());
                writeNullable(json, "actor", actor);
                writeNullable(json, "correlation", correlation);
                json.writeName("metadata");
                json.writeStartObject();
                metadata.forEach(json::writeStringProperty);
                json.writeEndObject();
                json.writeName("tags");
                json.writeStartArray();
                tags.forEach(json::writeString);
                json.writeEndArray();
                json.writeName("payload");
                switch (event.payload()) {
                    case null -> json.writeNull();
                    case byte[] rawJson -> json.writePOJO(EventJson.mapper().readTree(rawJson));
                    case Object payload -> json.writePOJO(payload);
                }
                json.writeEndObject();
            }
            if (out.size() > LARGEST) {
                throw new UnstorableEvent(
                        "the event " + event.type() + " takes " + out.size() + " bytes; at most " + LARGEST + " fit");
            }
            var bytes = out.toByteArray();
            if (holdsLoneSurrogate(bytes)) {
                throw new UnstorableEvent("the event " + event.type() + " holds text that is not Unicode");
            }
            return new Envelope(bytes, recordedAtOffset, event, Set.copyOf(tagged.tags()), tags);
        } catch (JacksonException notJson) {
            throw new UnstorableEvent(
                    "the event " + event.type() + " cannot be written: " + notJson.getOriginalMessage());
        }
    }

    /** What the database indexes besides the envelope is text there, and must be what the database calls text. */
    private static void checkIndexed(EventMessage event, List<String> tags) {
        var indexed = Stream.concat(
                Stream.of(event.identifier(), event.type().name(), event.type().version()), tags.stream());
        if (!indexed.allMatch(Text::isStorable)) {
            throw new UnstorableEvent("the event " + event.type() + " has an identifier, type or tag with characters"
                    + " that the database refuses");
        }
    }

    /** Jackson escapes lone surrogates instead of refusing them, and writes all others as UTF-8. */
    private static boolean holdsLoneSurrogate(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\\') {
                i++;
                if (json[i] == 'u' && (json[i + 1] | ' ') == 'd' && Character.digit(json[i + 2], 16) >= 8) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void writeNullable(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static String nonce() {
        var nonce = new byte[NONCE_BYTES];
        NONCES.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    static String text(Tag tag) {
        return tag.key() + ':' + tag.value();
    }

    EventMessage event() {
        return event;
    }

    /** As decisions name them. */
    Set<Tag> tagSet() {
        return tagSet;
    }

    List<String> tags() {
        return tags;
    }

    /** The envelope with its time of recording filled in. */
    byte[] recordedAt(Instant recordedAt) {
        var whole = bytes.clone();
        var time = LogTime.text(recordedAt).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(time, 0, whole, recordedAtOffset, LogTime.BYTES);
        return whole;
    }

    /** Reads an event back, in the newest version of its type; its payload stays bytes until somebody wants it. */
    static RecordedEvent read(long position, byte[] envelope, Transformations transformations) {
        try (var json = EventJson.mapper().tokenStreamFactory().createParser(ObjectReadContext.empty(), envelope)) {
            String id = "";
            String type = "";
            String version = "";
            Instant timestamp = Instant.EPOCH;
            Instant recordedAt = Instant.EPOCH;
            Map<String, String> metadata = new TreeMap<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var member = json.currentName();
                var value = json.nextToken();
                switch (member) {
                    case "id" -> id = json.getString();
                    case "type" -> type = json.getString();
                    case "version" -> version = json.getString();
                    case "timestamp" -> timestamp = LogTime.parse(json.getString());
                    case "recordedAt" -> recordedAt = LogTime.parse(json.getString());
                    case "actor" -> putUnlessNull(metadata, Provenance.ACTOR, value, json);
                    case "correlation" -> putUnlessNull(metadata, Provenance.CORRELATION, value, json);
                    case "metadata" -> {
                        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                            var name = json.currentName();
                            json.nextToken();
                            metadata.put(name, json.getString());
                        }
                    }
                    case "payload" -> {
                        var stored = TYPES.computeIfAbsent(new Stored(type, version), Stored::type);
                        var read = transformations.read(stored, payload(envelope, json, value));
                        return new RecordedEvent(
                                id, read.type(), read.payload(), metadata, timestamp, position, recordedAt);
                    }
                    default -> json.skipChildren();
                }
            }
            throw new IllegalStateException("position " + position + " holds an envelope without payload");
        } catch (JacksonException | DateTimeException damaged) {
            throw new IllegalStateException("position " + position + " holds a damaged envelope", damaged);
        }
    }

    private static void putUnlessNull(Map<String, String> metadata, String key, JsonToken value, JsonParser json) {
        if (value != JsonToken.VALUE_NULL) {
            metadata.put(key, json.getString());
        }
    }

    /** The payload is the last member: its bytes run from its first one to the brace that closes the envelope. */
    private static @Nullable Object payload(byte[] envelope, JsonParser json, JsonToken first) {
        if (first == JsonToken.VALUE_NULL) {
            return null;
        }
        if (first == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        int from = (int) json.currentTokenLocation().getByteOffset();
        return Arrays.copyOfRange(envelope, from, envelope.length - 1);
    }

    /** The envelope as a tree, for those who check it. */
    static JsonNode tree(byte[] envelope) {
        return EventJson.mapper().readTree(envelope);
    }
}
