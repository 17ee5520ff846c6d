package vn.techledger.ledger.plan.proposemilestone;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeMilestoneState}. */
public final class ProposeMilestoneHandler {

    private ProposeMilestoneHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeMilestone",
                ProposeMilestone.Boundary.class,
                ProposeMilestoneState.class,
                ProposeMilestoneHandler::new);
    }

    @CommandHandler
    void handle(ProposeMilestone command, @InjectEntity ProposeMilestoneState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
