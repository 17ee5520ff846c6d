package vn.techledger.ledger.performance.approveperformancecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApprovePerformanceCorrectionState}. */
public final class ApprovePerformanceCorrectionHandler {

    private ApprovePerformanceCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApprovePerformanceCorrection",
                ApprovePerformanceCorrection.Boundary.class,
                ApprovePerformanceCorrectionState.class,
                ApprovePerformanceCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ApprovePerformanceCorrection command,
            @InjectEntity ApprovePerformanceCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
