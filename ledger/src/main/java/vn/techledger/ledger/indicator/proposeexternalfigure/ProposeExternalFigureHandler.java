package vn.techledger.ledger.indicator.proposeexternalfigure;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeExternalFigureState}. */
public final class ProposeExternalFigureHandler {

    private ProposeExternalFigureHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeExternalFigure",
                ProposeExternalFigure.Boundary.class,
                ProposeExternalFigureState.class,
                ProposeExternalFigureHandler::new);
    }

    @CommandHandler
    void handle(ProposeExternalFigure command, @InjectEntity ProposeExternalFigureState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
