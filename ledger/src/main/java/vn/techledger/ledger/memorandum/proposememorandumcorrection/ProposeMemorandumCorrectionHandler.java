package vn.techledger.ledger.memorandum.proposememorandumcorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeMemorandumCorrectionState}. */
public final class ProposeMemorandumCorrectionHandler {

    private ProposeMemorandumCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeMemorandumCorrection",
                ProposeMemorandumCorrection.Boundary.class,
                ProposeMemorandumCorrectionState.class,
                ProposeMemorandumCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ProposeMemorandumCorrection command,
            @InjectEntity ProposeMemorandumCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
