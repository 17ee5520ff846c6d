package vn.techledger.ledger.plan.adoptplan;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptPlanState}. */
public final class AdoptPlanHandler {

    private AdoptPlanHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "AdoptPlan", AdoptPlan.Boundary.class, AdoptPlanState.class, AdoptPlanHandler::new);
    }

    @CommandHandler
    void handle(AdoptPlan command, @InjectEntity AdoptPlanState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
