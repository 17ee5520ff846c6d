package vn.techledger.ledger.registration.fileyearlyreport;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link FileYearlyReportState}. */
public final class FileYearlyReportHandler {

    private FileYearlyReportHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "FileYearlyReport",
                FileYearlyReport.Boundary.class,
                FileYearlyReportState.class,
                FileYearlyReportHandler::new);
    }

    @CommandHandler
    void handle(FileYearlyReport command, @InjectEntity FileYearlyReportState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
