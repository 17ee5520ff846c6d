package vn.techledger.ledger.technology.withdrawtechnology;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link WithdrawTechnologyState}. */
public final class WithdrawTechnologyHandler {

    private WithdrawTechnologyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "WithdrawTechnology",
                WithdrawTechnology.Boundary.class,
                WithdrawTechnologyState.class,
                WithdrawTechnologyHandler::new);
    }

    @CommandHandler
    void handle(WithdrawTechnology command, @InjectEntity WithdrawTechnologyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
