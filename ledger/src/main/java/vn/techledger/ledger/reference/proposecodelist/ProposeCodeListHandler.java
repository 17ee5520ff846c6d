package vn.techledger.ledger.reference.proposecodelist;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeCodeListState}. */
public final class ProposeCodeListHandler {

    private ProposeCodeListHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeCodeList",
                ProposeCodeList.Boundary.class,
                ProposeCodeListState.class,
                ProposeCodeListHandler::new);
    }

    @CommandHandler
    void handle(ProposeCodeList command, @InjectEntity ProposeCodeListState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
