package vn.techledger.ledger.registration.issuepaper;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link IssuePaperState}. */
public final class IssuePaperHandler {

    private IssuePaperHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "IssuePaper", IssuePaper.Boundary.class, IssuePaperState.class, IssuePaperHandler::new);
    }

    @CommandHandler
    void handle(IssuePaper command, @InjectEntity IssuePaperState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
