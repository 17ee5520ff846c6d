package vn.techledger.ledger.closing.proposelateentry;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeLateEntryState}. */
public final class ProposeLateEntryHandler {

    private ProposeLateEntryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeLateEntry",
                ProposeLateEntry.Boundary.class,
                ProposeLateEntryState.class,
                ProposeLateEntryHandler::new);
    }

    @CommandHandler
    void handle(ProposeLateEntry command, @InjectEntity ProposeLateEntryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
