package vn.techledger.ledger.shared;

import java.util.function.UnaryOperator;
import org.axonframework.messaging.core.MessageType;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a fact that was stored in an older version reads in the next one. What is stored stays as it is; only the reading
 * changes. A fact keeps its name: whatever is more than a new version is a new event.
 *
 * @param name stored type of the fact, with its namespace
 * @param from version of the stored payload
 * @param to version that the payload has afterwards
 * @param payload changes the payload that it is given, and returns it; what the older version did not know is unknown
 *     afterwards, never guessed
 */
public record Transformation(String name, String from, String to, UnaryOperator<ObjectNode> payload) {

    public MessageType source() {
        return new MessageType(name, from);
    }

    public MessageType target() {
        return new MessageType(name, to);
    }
}
