package vn.techledger.ledger.reference.proposeexchangerates;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeExchangeRatesState}. */
public final class ProposeExchangeRatesHandler {

    private ProposeExchangeRatesHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeExchangeRates",
                ProposeExchangeRates.Boundary.class,
                ProposeExchangeRatesState.class,
                ProposeExchangeRatesHandler::new);
    }

    @CommandHandler
    void handle(ProposeExchangeRates command, @InjectEntity ProposeExchangeRatesState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
