package vn.techledger.ledger.plan.proposeplan;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePlanState}. */
public final class ProposePlanHandler {

    private ProposePlanHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "ProposePlan", ProposePlan.Boundary.class, ProposePlanState.class, ProposePlanHandler::new);
    }

    @CommandHandler
    void handle(ProposePlan command, @InjectEntity ProposePlanState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
