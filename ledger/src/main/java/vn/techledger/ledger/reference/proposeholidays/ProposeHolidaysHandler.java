package vn.techledger.ledger.reference.proposeholidays;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeHolidaysState}. */
public final class ProposeHolidaysHandler {

    private ProposeHolidaysHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeHolidays",
                ProposeHolidays.Boundary.class,
                ProposeHolidaysState.class,
                ProposeHolidaysHandler::new);
    }

    @CommandHandler
    void handle(ProposeHolidays command, @InjectEntity ProposeHolidaysState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
