package vn.techledger.ledger.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads facts of every stored version as the newest one: each transformation leads to the next, until there is none. */
public final class Transformations {

    private final Map<MessageType, Transformation> bySource;

    /** @throws IllegalStateException when two transformations begin at the same version */
    public Transformations(List<Transformation> all) {
        bySource = all.stream().collect(Collectors.toUnmodifiableMap(Transformation::source, Function.identity()));
    }

    /** An event's type and payload, as they are read. */
    public record Read(MessageType type, @Nullable Object payload) {}

    /** What is stored under a type in the version that is read today; events without a newer version stay as they are. */
    public Read read(MessageType stored, @Nullable Object payload) {
        var next = bySource.get(stored);
        if (next == null || !(payload instanceof byte[] json)) {
            return new Read(stored, payload);
        }
        var tree = (ObjectNode) EventJson.mapper().readTree(json);
        var type = stored;
        while (next != null) {
            tree = next.payload().apply(tree);
            type = next.target();
            next = bySource.get(type);
        }
        return new Read(type, EventJson.mapper().writeValueAsBytes(tree));
    }
}
