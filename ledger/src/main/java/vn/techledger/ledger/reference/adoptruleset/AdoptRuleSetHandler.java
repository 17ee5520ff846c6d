package vn.techledger.ledger.reference.adoptruleset;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptRuleSetState}. */
public final class AdoptRuleSetHandler {

    private AdoptRuleSetHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "AdoptRuleSet", AdoptRuleSet.Boundary.class, AdoptRuleSetState.class, AdoptRuleSetHandler::new);
    }

    @CommandHandler
    void handle(AdoptRuleSet command, @InjectEntity AdoptRuleSetState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
