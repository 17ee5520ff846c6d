package vn.techledger.ledger.plan.proposetargetlist;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeTargetListState}. */
public final class ProposeTargetListHandler {

    private ProposeTargetListHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeTargetList",
                ProposeTargetList.Boundary.class,
                ProposeTargetListState.class,
                ProposeTargetListHandler::new);
    }

    @CommandHandler
    void handle(ProposeTargetList command, @InjectEntity ProposeTargetListState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
