package vn.techledger.ledger.plan.confirmmilestone;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ConfirmMilestoneState}. */
public final class ConfirmMilestoneHandler {

    private ConfirmMilestoneHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ConfirmMilestone",
                ConfirmMilestone.Boundary.class,
                ConfirmMilestoneState.class,
                ConfirmMilestoneHandler::new);
    }

    @CommandHandler
    void handle(ConfirmMilestone command, @InjectEntity ConfirmMilestoneState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
