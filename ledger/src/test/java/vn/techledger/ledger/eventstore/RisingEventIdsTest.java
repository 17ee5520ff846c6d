package vn.techledger.ledger.eventstore;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RisingEventIdsTest {

    @Test
    void axonTakesItsIdentifiersFromHere() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(RisingEventIds.class);
        var message = new GenericEventMessage(new MessageType("test.Happened", "1"), "{}");
        assertThat(UUID.fromString(message.identifier()).version()).isEqualTo(7);
    }

    @Test
    void theyRise() {
        var ids = new RisingEventIds();
        assertThat(Stream.generate(ids::generateIdentifier).limit(10_000).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
