package vn.techledger.ledger.performance.completecontract;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link CompleteContractState}. */
public final class CompleteContractHandler {

    private CompleteContractHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "CompleteContract",
                CompleteContract.Boundary.class,
                CompleteContractState.class,
                CompleteContractHandler::new);
    }

    @CommandHandler
    void handle(CompleteContract command, @InjectEntity CompleteContractState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
