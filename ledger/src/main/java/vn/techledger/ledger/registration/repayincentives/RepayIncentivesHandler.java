package vn.techledger.ledger.registration.repayincentives;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RepayIncentivesState}. */
public final class RepayIncentivesHandler {

    private RepayIncentivesHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RepayIncentives",
                RepayIncentives.Boundary.class,
                RepayIncentivesState.class,
                RepayIncentivesHandler::new);
    }

    @CommandHandler
    void handle(RepayIncentives command, @InjectEntity RepayIncentivesState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
