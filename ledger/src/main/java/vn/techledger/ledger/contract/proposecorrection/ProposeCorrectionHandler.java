package vn.techledger.ledger.contract.proposecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeCorrectionState}. */
public final class ProposeCorrectionHandler {

    private ProposeCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeCorrection",
                ProposeCorrection.Boundary.class,
                ProposeCorrectionState.class,
                ProposeCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ProposeCorrection command, @InjectEntity ProposeCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
