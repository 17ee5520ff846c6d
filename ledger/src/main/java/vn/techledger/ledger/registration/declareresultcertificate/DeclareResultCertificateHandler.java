package vn.techledger.ledger.registration.declareresultcertificate;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DeclareResultCertificateState}. */
public final class DeclareResultCertificateHandler {

    private DeclareResultCertificateHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DeclareResultCertificate",
                DeclareResultCertificate.Boundary.class,
                DeclareResultCertificateState.class,
                DeclareResultCertificateHandler::new);
    }

    @CommandHandler
    void handle(
            DeclareResultCertificate command, @InjectEntity DeclareResultCertificateState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
