package vn.techledger.ledger.retention.proposeholdrelease;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeHoldReleaseState}. */
public final class ProposeHoldReleaseHandler {

    private ProposeHoldReleaseHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeHoldRelease",
                ProposeHoldRelease.Boundary.class,
                ProposeHoldReleaseState.class,
                ProposeHoldReleaseHandler::new);
    }

    @CommandHandler
    void handle(ProposeHoldRelease command, @InjectEntity ProposeHoldReleaseState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
