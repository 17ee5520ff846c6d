package vn.techledger.ledger.valuation.recordact;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RecordActState}. */
public final class RecordActHandler {

    private RecordActHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "RecordAct", RecordAct.Boundary.class, RecordActState.class, RecordActHandler::new);
    }

    @CommandHandler
    void handle(RecordAct command, @InjectEntity RecordActState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
