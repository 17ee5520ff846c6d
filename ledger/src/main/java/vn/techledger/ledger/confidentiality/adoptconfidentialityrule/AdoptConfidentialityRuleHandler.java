package vn.techledger.ledger.confidentiality.adoptconfidentialityrule;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptConfidentialityRuleState}. */
public final class AdoptConfidentialityRuleHandler {

    private AdoptConfidentialityRuleHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptConfidentialityRule",
                AdoptConfidentialityRule.Boundary.class,
                AdoptConfidentialityRuleState.class,
                AdoptConfidentialityRuleHandler::new);
    }

    @CommandHandler
    void handle(
            AdoptConfidentialityRule command, @InjectEntity AdoptConfidentialityRuleState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
