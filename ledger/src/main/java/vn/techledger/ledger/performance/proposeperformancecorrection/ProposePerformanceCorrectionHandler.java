package vn.techledger.ledger.performance.proposeperformancecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePerformanceCorrectionState}. */
public final class ProposePerformanceCorrectionHandler {

    private ProposePerformanceCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposePerformanceCorrection",
                ProposePerformanceCorrection.Boundary.class,
                ProposePerformanceCorrectionState.class,
                ProposePerformanceCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ProposePerformanceCorrection command,
            @InjectEntity ProposePerformanceCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
