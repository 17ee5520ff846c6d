package vn.techledger.ledger.reference.adoptexchangerates;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptExchangeRatesState}. */
public final class AdoptExchangeRatesHandler {

    private AdoptExchangeRatesHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptExchangeRates",
                AdoptExchangeRates.Boundary.class,
                AdoptExchangeRatesState.class,
                AdoptExchangeRatesHandler::new);
    }

    @CommandHandler
    void handle(AdoptExchangeRates command, @InjectEntity AdoptExchangeRatesState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
