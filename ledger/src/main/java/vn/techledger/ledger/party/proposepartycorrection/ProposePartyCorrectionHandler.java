package vn.techledger.ledger.party.proposepartycorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePartyCorrectionState}. */
public final class ProposePartyCorrectionHandler {

    private ProposePartyCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposePartyCorrection",
                ProposePartyCorrection.Boundary.class,
                ProposePartyCorrectionState.class,
                ProposePartyCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ProposePartyCorrection command, @InjectEntity ProposePartyCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
