package vn.techledger.ledger.reference.adoptcodelist;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptCodeListState}. */
public final class AdoptCodeListHandler {

    private AdoptCodeListHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptCodeList",
                AdoptCodeList.Boundary.class,
                AdoptCodeListState.class,
                AdoptCodeListHandler::new);
    }

    @CommandHandler
    void handle(AdoptCodeList command, @InjectEntity AdoptCodeListState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
