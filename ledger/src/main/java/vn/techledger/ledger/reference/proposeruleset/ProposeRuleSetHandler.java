package vn.techledger.ledger.reference.proposeruleset;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeRuleSetState}. */
public final class ProposeRuleSetHandler {

    private ProposeRuleSetHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeRuleSet",
                ProposeRuleSet.Boundary.class,
                ProposeRuleSetState.class,
                ProposeRuleSetHandler::new);
    }

    @CommandHandler
    void handle(ProposeRuleSet command, @InjectEntity ProposeRuleSetState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
