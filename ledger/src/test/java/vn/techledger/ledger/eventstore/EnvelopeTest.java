package vn.techledger.ledger.eventstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Transformations;
import vn.techledger.ledger.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bytes that are hashed and signed. */
class EnvelopeTest {

    private static final String NASTY =
            "Nguyễn “Hồi” 🌱 \"\\/\n\t\u0001\u007f\u2028 {\"payload\":null}, \"nonce\":\"x\"";
    private static final Transformations AS_STORED = new Transformations(List.of());
    private static final Instant TIME = Instant.parse("2026-11-23T01:02:03.000004Z");
    private static final Instant RECORDED_AT = Instant.parse("2026-11-23T01:02:04.100000Z");

    @Test
    void isTheGoldenOneButForNonceAndTimeOfRecording() throws IOException {
        var envelope = version1(
                "Viện A",
                Map.of(
                        Provenance.ACTOR, "019a-actor",
                        Provenance.CORRELATION, "import 7",
                        Provenance.REQUEST, "ab12",
                        Provenance.IDEMPOTENCY_KEY, "cd34"));
        var masked = text(envelope.recordedAt(RECORDED_AT))
                .replace("2026-11-23T01:02:04.100000Z", "<recordedAt>")
                .replaceFirst("\"nonce\":\"[0-9a-f]{32}\"", "\"nonce\":\"<nonce>\"");
        try (var golden = EnvelopeTest.class.getResourceAsStream("/stored-form/envelope.1.json")) {
            assertThat(masked).isEqualTo(text(golden.readAllBytes()));
        }
    }

    @Test
    void isWrittenAgainWithEqualBytesByWhoeverParsesIt() {
        var bytes = envelope(enrolled(NASTY), Map.of(Provenance.ACTOR, "a", NASTY, NASTY))
                .recordedAt(RECORDED_AT);
        assertThat(EventJson.mapper().writeValueAsBytes(Envelope.tree(bytes))).isEqualTo(bytes);
    }

    @Test
    void givesBackEverythingThatWentIn() {
        var metadata = Map.of(Provenance.ACTOR, NASTY, Provenance.CORRELATION, "c", "z", NASTY, NASTY, "1");
        var fact = enrolled(NASTY);
        var read = Envelope.read(817, envelope(fact, metadata).recordedAt(RECORDED_AT), AS_STORED);
        assertThat(read.position()).isEqualTo(817);
        assertThat(read.identifier()).isEqualTo("event-1");
        assertThat(read.type()).isEqualTo(LedgerEvents.typeOf(PartyEnrolled.class));
        assertThat(read.metadata()).isEqualTo(new TreeMap<>(metadata));
        assertThat(read.actor()).isEqualTo(NASTY);
        assertThat(read.timestamp()).isEqualTo(TIME);
        assertThat(read.recordedAt()).isEqualTo(RECORDED_AT);
        assertThat(read.fact()).isEqualTo(fact);
    }

    @Test
    void keepsThatNobodyAndNothingCausedIt() {
        var read = Envelope.read(1, envelope(enrolled("A"), Map.of()).recordedAt(RECORDED_AT), AS_STORED);
        assertThat(read.actor()).isNull();
        assertThat(read.metadata()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1,\"x\"]", "{}", "true", "7", "\"text {\\\"payload\\\":1}\""})
    void keepsAnyJsonValueAsPayload(String json) {
        var read = Envelope.read(1, raw(json.getBytes(StandardCharsets.UTF_8)).recordedAt(RECORDED_AT), AS_STORED);
        var expected = switch (json.charAt(0)) {
            case 'n' -> null;
            case '"' -> "text {\"payload\":1}";
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
        assertThat(read.payload()).isEqualTo(expected);
    }

    @Test
    void isSealedAnewEachTime() {
        var fact = enrolled("A");
        assertThat(envelope(fact, Map.of()).recordedAt(RECORDED_AT))
                .isNotEqualTo(envelope(fact, Map.of()).recordedAt(RECORDED_AT));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000000Z",
        "2026-01-01T00:00:00.999999999Z, 2026-01-01T00:00:00.999999Z",
        "2026-12-31T23:59:59.1Z, 2026-12-31T23:59:59.100000Z"
    })
    void writesTimesWithSixDecimalsCutOff(Instant time, String written) {
        assertThat(LogTime.text(time)).isEqualTo(written);
        assertThat(text(envelope(enrolled("A"), Map.of()).recordedAt(time)))
                .contains("\"recordedAt\":\"" + written + "\"");
    }

    @Test
    void sortsTagsAndMetadataSoThatTheirOrderSaysNothing() {
        var message = message("event-1", enrolled("A"), Map.of("b", "2", "a", "1", "c", "3"));
        var tags = Set.of(new Tag("z", "1"), new Tag("a", "2"), new Tag("a", "1"));
        assertThat(text(Envelope.of("test", new GenericTaggedEventMessage<>(message, tags))
                        .recordedAt(TIME)))
                .contains("\"metadata\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"},\"tags\":[\"a:1\",\"a:2\",\"z:1\"]");
    }

    @Test
    void takes65535BytesAndNotOneMore() {
        int rest = envelope(enrolled(""), Map.of()).recordedAt(TIME).length;
        var largest = envelope(enrolled("x".repeat(65_535 - rest)), Map.of());
        assertThat(largest.recordedAt(TIME)).hasSize(65_535);
        var tooLarge = enrolled("x".repeat(65_536 - rest));
        assertThatThrownBy(() -> envelope(tooLarge, Map.of()))
                .isInstanceOf(UnstorableEvent.class)
                .hasMessageContaining("65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C", "\uDF31", "a\uD83Cb", "\uDF31\uD83C"})
    void refusesWhatIsNotUnicode(String lone) {
        assertThatThrownBy(() -> envelope(enrolled(lone), Map.of())).isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() -> envelope(enrolled("A"), Map.of("key", lone))).isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() -> envelope(enrolled("A"), Map.of(lone, "value"))).isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() -> envelope(enrolled("A"), Map.of(Provenance.ACTOR, lone)))
                .isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() -> Envelope.of(
                        "test",
                        new GenericTaggedEventMessage<>(
                                message("event-1", enrolled("A"), Map.of()), Set.of(new Tag("a", lone)))))
                .isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() ->
                        raw(("\"\\u" + Integer.toHexString(lone.charAt(0)) + "\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnstorableEvent.class);
    }

    /** Jackson writes long texts in pieces, and a pair of surrogates may lie across two of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void takesLongTextsBeyondTheBasicPlaneAtAnyOffset(int offset) {
        var name = "x".repeat(offset) + "🌱".repeat(10_000);
        var bytes = envelope(enrolled(name), Map.of()).recordedAt(TIME);
        assertThat(text(bytes)).contains(name);
        assertThat(EventJson.mapper().writeValueAsBytes(Envelope.tree(bytes))).isEqualTo(bytes);
    }

    /** Decided so: NUL is Unicode, JSON escapes it, the envelope is bytes; only the API refuses it. */
    @Test
    void keepsANulEscaped() {
        var bytes = envelope(enrolled("a\0b"), Map.of()).recordedAt(TIME);
        assertThat(text(bytes)).contains("a\\u0000b");
        assertThat(((PartyEnrolled) Envelope.read(1, bytes, AS_STORED).fact())
                        .details()
                        .name())
                .isEqualTo("a\0b");
    }

    /** Tags and identifiers are columns too, and the database's texts have no NUL. */
    @Test
    void refusesANulWhereTheIndexHoldsIt() {
        var fact = enrolled("A");
        assertThatThrownBy(() -> Envelope.of(
                        "test",
                        new GenericTaggedEventMessage<>(message("e", fact, Map.of()), Set.of(new Tag("a", "b\0")))))
                .isInstanceOf(UnstorableEvent.class);
        assertThatThrownBy(() -> Envelope.of(
                        "test", new GenericTaggedEventMessage<>(message("e\0", fact, Map.of()), fact.tags())))
                .isInstanceOf(UnstorableEvent.class);
    }

    @Test
    void tellsADamagedEnvelopeFromAnEvent() {
        var bytes = envelope(enrolled("A"), Map.of()).recordedAt(TIME);
        var cut = text(bytes).substring(0, 100).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Envelope.read(5, cut, AS_STORED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 5");
        assertThatThrownBy(() -> Envelope.read(5, "{}".getBytes(StandardCharsets.UTF_8), AS_STORED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 5");
    }

    @Test
    void doesNotPassOverAnEventThatNobodyKnows() {
        var read = Envelope.read(5, raw("{}".getBytes(StandardCharsets.UTF_8)).recordedAt(TIME), AS_STORED);
        assertThatThrownBy(read::fact)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 5")
                .hasMessageContaining("test.Raw");
    }

    /** The fact of the golden file, as it was written when it had version 1. */
    private static Envelope version1(String name, Map<String, String> metadata) {
        var party = Samples.party(1);
        var payload = """
                {"party":"%s","kind":"INSTITUTE","name":"%s","country":"VN","externalKey":null}""".formatted(party, name);
        var message = new GenericMessage(
                "event-1",
                new MessageType("techledger.party.PartyEnrolled", "1"),
                payload.getBytes(StandardCharsets.UTF_8),
                metadata);
        return Envelope.of(
                "ledger.example/test",
                new GenericTaggedEventMessage<>(
                        new GenericEventMessage(message, () -> TIME),
                        enrolled(name).tags()));
    }

    private static PartyEnrolled enrolled(String name) {
        return new PartyEnrolled(Samples.party(1), PartyKind.INSTITUTE, name, "VN", null);
    }

    private static Envelope envelope(LedgerEvent fact, Map<String, String> metadata) {
        return Envelope.of(
                "ledger.example/test",
                new GenericTaggedEventMessage<>(message("event-1", fact, metadata), fact.tags()));
    }

    private static Envelope raw(byte @Nullable [] json) {
        var message = new GenericMessage("event-1", new MessageType("test.Raw", "1"), json, Map.of());
        return Envelope.of(
                "ledger.example/test",
                new GenericTaggedEventMessage<>(
                        new GenericEventMessage(message, () -> TIME), Set.of(new Tag("a", "b"))));
    }

    private static GenericEventMessage message(String id, LedgerEvent fact, Map<String, String> metadata) {
        return new GenericEventMessage(
                new GenericMessage(id, LedgerEvents.typeOf(fact.getClass()), fact, metadata), () -> TIME);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
