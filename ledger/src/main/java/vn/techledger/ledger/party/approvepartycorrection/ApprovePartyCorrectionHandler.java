package vn.techledger.ledger.party.approvepartycorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApprovePartyCorrectionState}. */
public final class ApprovePartyCorrectionHandler {

    private ApprovePartyCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApprovePartyCorrection",
                ApprovePartyCorrection.Boundary.class,
                ApprovePartyCorrectionState.class,
                ApprovePartyCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ApprovePartyCorrection command, @InjectEntity ApprovePartyCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
