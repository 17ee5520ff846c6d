package vn.techledger.ledger.contract.recordcontract;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RecordContractState}. */
public final class RecordContractHandler {

    private RecordContractHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RecordContract",
                RecordContract.Boundary.class,
                RecordContractState.class,
                RecordContractHandler::new);
    }

    @CommandHandler
    void handle(RecordContract command, @InjectEntity RecordContractState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
