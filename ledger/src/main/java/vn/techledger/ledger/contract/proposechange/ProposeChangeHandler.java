package vn.techledger.ledger.contract.proposechange;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeChangeState}. */
public final class ProposeChangeHandler {

    private ProposeChangeHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeChange",
                ProposeChange.Boundary.class,
                ProposeChangeState.class,
                ProposeChangeHandler::new);
    }

    @CommandHandler
    void handle(ProposeChange command, @InjectEntity ProposeChangeState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
