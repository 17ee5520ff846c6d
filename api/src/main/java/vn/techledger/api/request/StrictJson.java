package vn.techledger.api.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Text;

/**
 * Reads bodies as RFC 8259 means JSON and stricter: UTF-8 alone, no member twice, none unknown, no text that is not
 * Unicode, and no value of another type than asked, so that an amount given as a number is refused.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final JsonMapper CANONICAL = EventJson.mapper()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private StrictJson() {}

    /** @throws InvalidRequest naming what is wrong, and where */
    public static <T> T read(byte[] body, Class<T> type) {
        return bind(tree(body), type);
    }

    /** A body as a tree, of which every text can be stored. */
    static JsonNode tree(byte[] body) {
        if (body.length == 0) {
            throw new InvalidRequest(Violation.of("", "empty-body"));
        }
        var text = decoded(body);
        try {
            var tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new InvalidRequest(Violation.of("", "empty-body"));
            }
            checkTexts("", tree);
            return tree;
        } catch (StreamReadException notJson) {
            var message = String.valueOf(notJson.getOriginalMessage());
            var at = notJson.getLocation();
            throw new InvalidRequest(
                    message.startsWith("Duplicate Object property")
                            ? Violation.of("", "duplicate-member", quoted(message))
                            : Violation.of(
                                    "",
                                    "not-json",
                                    at == null ? "?" : Integer.toString(at.getLineNr()),
                                    at == null ? "?" : Integer.toString(at.getColumnNr())));
        } catch (JacksonException notJson) {
            throw new InvalidRequest(Violation.of("", "not-json", "?", "?"));
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidRequest(Violation.of("", "not-utf-8"));
        }
    }

    /** The name between the first quotes of a message, which is the member's. */
    private static String quoted(String message) {
        int from = message.indexOf('"');
        int to = message.indexOf('"', from + 1);
        return from < 0 || to < 0 ? "?" : message.substring(from + 1, to);
    }

    private static void checkTexts(String pointer, JsonNode node) {
        if (node.isString()) {
            checkText(pointer, node.stringValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkTexts(pointer + "/" + i, node.get(i));
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                checkText(pointer, member.getKey());
                checkTexts(pointer + "/" + escaped(member.getKey()), member.getValue());
            });
        }
    }

    private static void checkText(String pointer, String text) {
        if (!Text.isStorable(text)) {
            throw new InvalidRequest(Violation.of(pointer, "not-storable-text"));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** @throws InvalidRequest for an unknown member, or a value of another type */
    public static <T> T bind(JsonNode tree, Class<T> type) {
        if (!tree.isObject()) {
            throw new InvalidRequest(Violation.of("", "not-an-object"));
        }
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new InvalidRequest(Violation.of(pointer(unknown), "unknown-member", unknown.getPropertyName()));
        } catch (MismatchedInputException wrongType) {
            var target = wrongType.getTargetType();
            boolean wantsText = target == String.class;
            throw new InvalidRequest(Violation.of(pointer(wrongType), wantsText ? "not-a-text" : "wrong-type"));
        } catch (JacksonException other) {
            throw new InvalidRequest(Violation.of(pointer(other), "wrong-type"));
        }
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    /** One text for equal requests: members in alphabetical order, missing ones as null. */
    public static String canonical(Object request) {
        return CANONICAL.writeValueAsString(request);
    }

    /** The tree of a text written by {@link #canonical}. */
    public static JsonNode canonicalTree(String canonical) {
        return CANONICAL.readTree(canonical);
    }
}
