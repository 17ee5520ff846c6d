package vn.techledger.ledger.confidentiality.proposeconfidentialityrule;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeConfidentialityRuleState}. */
public final class ProposeConfidentialityRuleHandler {

    private ProposeConfidentialityRuleHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeConfidentialityRule",
                ProposeConfidentialityRule.Boundary.class,
                ProposeConfidentialityRuleState.class,
                ProposeConfidentialityRuleHandler::new);
    }

    @CommandHandler
    void handle(
            ProposeConfidentialityRule command,
            @InjectEntity ProposeConfidentialityRuleState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
