package vn.techledger.ledger.memorandum.endmemorandum;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link EndMemorandumState}. */
public final class EndMemorandumHandler {

    private EndMemorandumHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "EndMemorandum",
                EndMemorandum.Boundary.class,
                EndMemorandumState.class,
                EndMemorandumHandler::new);
    }

    @CommandHandler
    void handle(EndMemorandum command, @InjectEntity EndMemorandumState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
