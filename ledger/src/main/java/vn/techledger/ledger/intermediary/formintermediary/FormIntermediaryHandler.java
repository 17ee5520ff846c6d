package vn.techledger.ledger.intermediary.formintermediary;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link FormIntermediaryState}. */
public final class FormIntermediaryHandler {

    private FormIntermediaryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "FormIntermediary",
                FormIntermediary.Boundary.class,
                FormIntermediaryState.class,
                FormIntermediaryHandler::new);
    }

    @CommandHandler
    void handle(FormIntermediary command, @InjectEntity FormIntermediaryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
