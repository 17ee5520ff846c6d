package vn.techledger.ledger.need.withdrawneed;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link WithdrawNeedState}. */
public final class WithdrawNeedHandler {

    private WithdrawNeedHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "WithdrawNeed", WithdrawNeed.Boundary.class, WithdrawNeedState.class, WithdrawNeedHandler::new);
    }

    @CommandHandler
    void handle(WithdrawNeed command, @InjectEntity WithdrawNeedState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
