package vn.techledger.ledger.technology.proposetechnologycorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeTechnologyCorrectionState}. */
public final class ProposeTechnologyCorrectionHandler {

    private ProposeTechnologyCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeTechnologyCorrection",
                ProposeTechnologyCorrection.Boundary.class,
                ProposeTechnologyCorrectionState.class,
                ProposeTechnologyCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ProposeTechnologyCorrection command,
            @InjectEntity ProposeTechnologyCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
