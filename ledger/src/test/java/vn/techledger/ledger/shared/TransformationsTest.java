package vn.techledger.ledger.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.core.MessageType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransformationsTest {

    private static final String NAME = "test.Thing";
    private static final Transformations TWO_STEPS = new Transformations(List.of(
            step("1", "2", payload -> payload.putNull("colour")),
            step(
                    "2",
                    "3",
                    payload -> payload.put(
                            "sizeMillimetres", payload.remove("size").intValue() * 10))));

    @Test
    void leadEachVersionToTheNewestOneStepAfterTheOther() {
        assertThat(read("1", "{\"size\":7}")).isEqualTo("3 {\"colour\":null,\"sizeMillimetres\":70}");
        assertThat(read("2", "{\"size\":7,\"colour\":\"red\"}"))
                .isEqualTo("3 {\"colour\":\"red\",\"sizeMillimetres\":70}");
    }

    @Test
    void leaveTheNewestVersionAndOtherEventsAsTheyAre() {
        var json = "{ \"sizeMillimetres\": 70 }".getBytes(StandardCharsets.UTF_8);
        assertThat(TWO_STEPS.read(new MessageType(NAME, "3"), json).payload()).isSameAs(json);
        assertThat(TWO_STEPS.read(new MessageType("test.Other", "1"), json).payload())
                .isSameAs(json);
        assertThat(TWO_STEPS.read(new MessageType(NAME, "1"), null).payload()).isNull();
    }

    @Test
    void refuseTwoWaysFromOneVersion() {
        var ways = List.of(step("1", "2", payload -> payload), step("1", "3", payload -> payload));
        assertThatThrownBy(() -> new Transformations(ways)).isInstanceOf(IllegalStateException.class);
    }

    private static String read(String version, String json) {
        var read = TWO_STEPS.read(new MessageType(NAME, version), json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.type().name()).isEqualTo(NAME);
        return read.type().version() + " " + new String((byte[]) read.payload(), StandardCharsets.UTF_8);
    }

    private static Transformation step(String from, String to, UnaryOperator<ObjectNode> payload) {
        return new Transformation(NAME, from, to, payload);
    }
}
