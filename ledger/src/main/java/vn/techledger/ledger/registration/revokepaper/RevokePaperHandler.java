package vn.techledger.ledger.registration.revokepaper;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RevokePaperState}. */
public final class RevokePaperHandler {

    private RevokePaperHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "RevokePaper", RevokePaper.Boundary.class, RevokePaperState.class, RevokePaperHandler::new);
    }

    @CommandHandler
    void handle(RevokePaper command, @InjectEntity RevokePaperState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
