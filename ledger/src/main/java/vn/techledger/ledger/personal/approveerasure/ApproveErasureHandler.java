package vn.techledger.ledger.personal.approveerasure;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.eventstore.SideRows;
import vn.techledger.ledger.personal.ErasedRows;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveErasureState}. */
public final class ApproveErasureHandler {

    private ApproveErasureHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveErasure",
                ApproveErasure.Boundary.class,
                ApproveErasureState.class,
                ApproveErasureHandler::new);
    }

    /** The database's rows go with the fact; the key goes right after it, by whoever sent the command. */
    @CommandHandler
    void handle(
            ApproveErasure command,
            @InjectEntity ApproveErasureState known,
            EventAppender events,
            ProcessingContext context) {
        events.append(known.decide(command));
        SideRows.attach(context, new ErasedRows(command.party()));
    }
}
