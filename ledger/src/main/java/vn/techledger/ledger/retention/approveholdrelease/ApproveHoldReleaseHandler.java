package vn.techledger.ledger.retention.approveholdrelease;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveHoldReleaseState}. */
public final class ApproveHoldReleaseHandler {

    private ApproveHoldReleaseHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveHoldRelease",
                ApproveHoldRelease.Boundary.class,
                ApproveHoldReleaseState.class,
                ApproveHoldReleaseHandler::new);
    }

    @CommandHandler
    void handle(ApproveHoldRelease command, @InjectEntity ApproveHoldReleaseState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
