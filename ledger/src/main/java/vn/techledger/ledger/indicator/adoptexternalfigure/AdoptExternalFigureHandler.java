package vn.techledger.ledger.indicator.adoptexternalfigure;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptExternalFigureState}. */
public final class AdoptExternalFigureHandler {

    private AdoptExternalFigureHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptExternalFigure",
                AdoptExternalFigure.Boundary.class,
                AdoptExternalFigureState.class,
                AdoptExternalFigureHandler::new);
    }

    @CommandHandler
    void handle(AdoptExternalFigure command, @InjectEntity AdoptExternalFigureState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
