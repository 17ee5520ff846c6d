package vn.techledger.ledger.contract.approvechange;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveChangeState}. */
public final class ApproveChangeHandler {

    private ApproveChangeHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveChange",
                ApproveChange.Boundary.class,
                ApproveChangeState.class,
                ApproveChangeHandler::new);
    }

    @CommandHandler
    void handle(ApproveChange command, @InjectEntity ApproveChangeState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
