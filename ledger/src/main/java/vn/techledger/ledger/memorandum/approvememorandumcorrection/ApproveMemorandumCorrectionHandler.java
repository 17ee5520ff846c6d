package vn.techledger.ledger.memorandum.approvememorandumcorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveMemorandumCorrectionState}. */
public final class ApproveMemorandumCorrectionHandler {

    private ApproveMemorandumCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveMemorandumCorrection",
                ApproveMemorandumCorrection.Boundary.class,
                ApproveMemorandumCorrectionState.class,
                ApproveMemorandumCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ApproveMemorandumCorrection command,
            @InjectEntity ApproveMemorandumCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
