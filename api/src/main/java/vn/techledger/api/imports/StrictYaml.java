package vn.techledger.api.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML mapping node whose members are taken one by one; what nobody took is refused at the end. */
final class StrictYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String path;
    private final Set<String> taken = new HashSet<>();

    private StrictYaml(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static <T> T read(byte[] yaml, Function<StrictYaml, T> reader) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException notYaml) {
            var where = notYaml.getLocation();
            throw new MappingRefused(
                    "",
                    "not well-formed YAML in line " + (where == null ? 1 : where.getLineNr()) + ": "
                            + notYaml.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return object(root, "", reader);
    }

    private static <T> T object(JsonNode node, String path, Function<StrictYaml, T> reader) {
        if (!node.isObject()) {
            throw new MappingRefused(path, "must be a mapping of names to values");
        }
        var members = new StrictYaml(node, path);
        var value = reader.apply(members);
        for (var name : node.propertyNames()) {
            if (!members.taken.contains(name)) {
                throw new MappingRefused(path + "/" + name, "unknown member; known here are " + members.known());
            }
        }
        return value;
    }

    private String known() {
        return String.join(", ", taken.stream().sorted().toList());
    }

    String path(String member) {
        return path + "/" + member;
    }

    boolean has(String member) {
        return take(member) != null;
    }

    MappingRefused refused(String member, String problem) {
        return new MappingRefused(path(member), problem);
    }

    MappingRefused refused(String problem) {
        return new MappingRefused(path, problem);
    }

    @Nullable
    String optionalText(String member) {
        var value = take(member);
        return value == null ? null : text(value, path(member));
    }

    String text(String member) {
        var text = optionalText(member);
        if (text == null) {
            throw refused(member, "is required");
        }
        return text;
    }

    int integer(String member) {
        var value = take(member);
        if (value == null || !value.isInt()) {
            throw refused(member, value == null ? "is required" : "must be a whole number");
        }
        return value.intValue();
    }

    <T> @Nullable T optionalObject(String member, Function<StrictYaml, T> reader) {
        var value = take(member);
        return value == null ? null : object(value, path(member), reader);
    }

    <T> T object(String member, Function<StrictYaml, T> reader) {
        var value = take(member);
        if (value == null) {
            throw refused(member, "is required");
        }
        return object(value, path(member), reader);
    }

    /** The objects of a list; none when the member is absent. */
    <T> List<T> objects(String member, Function<StrictYaml, T> reader) {
        var items = new ArrayList<T>();
        var list = list(member);
        for (int i = 0; i < list.size(); i++) {
            items.add(object(list.get(i), path(member) + "/" + i, reader));
        }
        return items;
    }

    /** A text or a list of texts; empty when the member is absent. */
    List<String> texts(String member) {
        var value = take(member);
        if (value != null && !value.isArray()) {
            return List.of(text(value, path(member)));
        }
        var items = new ArrayList<String>();
        var list = list(member);
        for (int i = 0; i < list.size(); i++) {
            items.add(text(list.get(i), path(member) + "/" + i));
        }
        return items;
    }

    /** Texts by name; empty when the member is absent. */
    Map<String, String> textsByName(String member) {
        var value = take(member);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw refused(member, "must be a mapping of names to texts");
        }
        var texts = new LinkedHashMap<String, String>();
        value.propertyStream()
                .forEach(entry ->
                        texts.put(entry.getKey(), text(entry.getValue(), path(member) + "/" + entry.getKey())));
        return texts;
    }

    private List<JsonNode> list(String member) {
        var value = take(member);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty()) {
            throw refused(member, "must be a list with at least one item");
        }
        return value.valueStream().toList();
    }

    private static String text(JsonNode value, String path) {
        if (!value.isString()) {
            throw new MappingRefused(path, "must be a text; put quotes around numbers and the like");
        }
        return value.stringValue();
    }

    private @Nullable JsonNode take(String member) {
        taken.add(member);
        return node.get(member);
    }
}
