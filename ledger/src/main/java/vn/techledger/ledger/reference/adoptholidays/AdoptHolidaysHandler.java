package vn.techledger.ledger.reference.adoptholidays;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptHolidaysState}. */
public final class AdoptHolidaysHandler {

    private AdoptHolidaysHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptHolidays",
                AdoptHolidays.Boundary.class,
                AdoptHolidaysState.class,
                AdoptHolidaysHandler::new);
    }

    @CommandHandler
    void handle(AdoptHolidays command, @InjectEntity AdoptHolidaysState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
