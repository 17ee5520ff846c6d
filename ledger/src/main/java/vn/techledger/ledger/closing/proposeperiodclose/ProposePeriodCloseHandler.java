package vn.techledger.ledger.closing.proposeperiodclose;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePeriodCloseState}. */
public final class ProposePeriodCloseHandler {

    private ProposePeriodCloseHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposePeriodClose",
                ProposePeriodClose.Boundary.class,
                ProposePeriodCloseState.class,
                ProposePeriodCloseHandler::new);
    }

    @CommandHandler
    void handle(ProposePeriodClose command, @InjectEntity ProposePeriodCloseState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
