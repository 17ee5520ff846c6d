package vn.techledger.ledger.plan.adopttargetlist;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptTargetListState}. */
public final class AdoptTargetListHandler {

    private AdoptTargetListHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptTargetList",
                AdoptTargetList.Boundary.class,
                AdoptTargetListState.class,
                AdoptTargetListHandler::new);
    }

    @CommandHandler
    void handle(AdoptTargetList command, @InjectEntity AdoptTargetListState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
