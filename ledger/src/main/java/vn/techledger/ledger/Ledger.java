package vn.techledger.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.commandhandling.retry.RetryingCommandBus;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.core.retry.AsyncRetryScheduler;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.grantkey.GrantKeyHandler;
import vn.techledger.ledger.access.revokekey.RevokeKeyHandler;
import vn.techledger.ledger.bulk.finishimport.FinishImportHandler;
import vn.techledger.ledger.bulk.startimport.StartImportHandler;
import vn.techledger.ledger.closing.closeperiod.ClosePeriodHandler;
import vn.techledger.ledger.closing.permitlateentry.PermitLateEntryHandler;
import vn.techledger.ledger.closing.proposelateentry.ProposeLateEntryHandler;
import vn.techledger.ledger.closing.proposeperiodclose.ProposePeriodCloseHandler;
import vn.techledger.ledger.confidentiality.adoptconfidentialityrule.AdoptConfidentialityRuleHandler;
import vn.techledger.ledger.confidentiality.proposeconfidentialityrule.ProposeConfidentialityRuleHandler;
import vn.techledger.ledger.contract.approvechange.ApproveChangeHandler;
import vn.techledger.ledger.contract.dropchange.DropChangeHandler;
import vn.techledger.ledger.contract.proposechange.ProposeChangeHandler;
import vn.techledger.ledger.contract.recordcontract.RecordContractHandler;
import vn.techledger.ledger.eventstore.JsonConverter;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.LostRaces;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.eventstore.RecordingClock;
import vn.techledger.ledger.idempotency.CommandRecordInterceptor;
import vn.techledger.ledger.indicator.adoptexternalfigure.AdoptExternalFigureHandler;
import vn.techledger.ledger.indicator.adoptindicator.AdoptIndicatorHandler;
import vn.techledger.ledger.indicator.proposeexternalfigure.ProposeExternalFigureHandler;
import vn.techledger.ledger.indicator.proposeindicator.ProposeIndicatorHandler;
import vn.techledger.ledger.intermediary.connectintermediary.ConnectIntermediaryHandler;
import vn.techledger.ledger.intermediary.disconnectintermediary.DisconnectIntermediaryHandler;
import vn.techledger.ledger.intermediary.dissolveintermediary.DissolveIntermediaryHandler;
import vn.techledger.ledger.intermediary.formintermediary.FormIntermediaryHandler;
import vn.techledger.ledger.log.Heartbeats;
import vn.techledger.ledger.log.LogOpening;
import vn.techledger.ledger.memorandum.approvememorandumcorrection.ApproveMemorandumCorrectionHandler;
import vn.techledger.ledger.memorandum.endmemorandum.EndMemorandumHandler;
import vn.techledger.ledger.memorandum.proposememorandumcorrection.ProposeMemorandumCorrectionHandler;
import vn.techledger.ledger.memorandum.recordmemorandum.RecordMemorandumHandler;
import vn.techledger.ledger.need.registerneed.RegisterNeedHandler;
import vn.techledger.ledger.need.withdrawneed.WithdrawNeedHandler;
import vn.techledger.ledger.party.ExternalKeys;
import vn.techledger.ledger.party.approvepartycorrection.ApprovePartyCorrectionHandler;
import vn.techledger.ledger.party.changeparty.ChangePartyHandler;
import vn.techledger.ledger.party.enrolparty.EnrolPartyHandler;
import vn.techledger.ledger.party.proposepartycorrection.ProposePartyCorrectionHandler;
import vn.techledger.ledger.performance.approvepaymentrate.ApprovePaymentRateHandler;
import vn.techledger.ledger.performance.approveperformancecorrection.ApprovePerformanceCorrectionHandler;
import vn.techledger.ledger.performance.completecontract.CompleteContractHandler;
import vn.techledger.ledger.performance.proposepaymentrate.ProposePaymentRateHandler;
import vn.techledger.ledger.performance.proposeperformancecorrection.ProposePerformanceCorrectionHandler;
import vn.techledger.ledger.performance.recordpayment.RecordPaymentHandler;
import vn.techledger.ledger.performance.recordtransfer.RecordTransferHandler;
import vn.techledger.ledger.personal.approveerasure.ApproveErasureHandler;
import vn.techledger.ledger.personal.disclosefield.DiscloseFieldHandler;
import vn.techledger.ledger.personal.proposeerasure.ProposeErasureHandler;
import vn.techledger.ledger.plan.adoptplan.AdoptPlanHandler;
import vn.techledger.ledger.plan.adopttargetlist.AdoptTargetListHandler;
import vn.techledger.ledger.plan.confirmmilestone.ConfirmMilestoneHandler;
import vn.techledger.ledger.plan.proposemilestone.ProposeMilestoneHandler;
import vn.techledger.ledger.plan.proposeplan.ProposePlanHandler;
import vn.techledger.ledger.plan.proposetargetlist.ProposeTargetListHandler;
import vn.techledger.ledger.proof.LogKeys;
import vn.techledger.ledger.publication.proposepublication.ProposePublicationHandler;
import vn.techledger.ledger.publication.releasepublication.ReleasePublicationHandler;
import vn.techledger.ledger.reference.adoptcodelist.AdoptCodeListHandler;
import vn.techledger.ledger.reference.adoptcodemapping.AdoptCodeMappingHandler;
import vn.techledger.ledger.reference.adoptexchangerates.AdoptExchangeRatesHandler;
import vn.techledger.ledger.reference.adoptholidays.AdoptHolidaysHandler;
import vn.techledger.ledger.reference.adoptruleset.AdoptRuleSetHandler;
import vn.techledger.ledger.reference.approveratecorrection.ApproveRateCorrectionHandler;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeListHandler;
import vn.techledger.ledger.reference.proposecodemapping.ProposeCodeMappingHandler;
import vn.techledger.ledger.reference.proposeexchangerates.ProposeExchangeRatesHandler;
import vn.techledger.ledger.reference.proposeholidays.ProposeHolidaysHandler;
import vn.techledger.ledger.reference.proposeratecorrection.ProposeRateCorrectionHandler;
import vn.techledger.ledger.reference.proposeruleset.ProposeRuleSetHandler;
import vn.techledger.ledger.registration.advancedossier.AdvanceDossierHandler;
import vn.techledger.ledger.registration.approveregistrationcorrection.ApproveRegistrationCorrectionHandler;
import vn.techledger.ledger.registration.declareresultcertificate.DeclareResultCertificateHandler;
import vn.techledger.ledger.registration.declaretechnologycheck.DeclareTechnologyCheckHandler;
import vn.techledger.ledger.registration.filedossier.FileDossierHandler;
import vn.techledger.ledger.registration.fileyearlyreport.FileYearlyReportHandler;
import vn.techledger.ledger.registration.issuepaper.IssuePaperHandler;
import vn.techledger.ledger.registration.proposeregistrationcorrection.ProposeRegistrationCorrectionHandler;
import vn.techledger.ledger.registration.refusedossier.RefuseDossierHandler;
import vn.techledger.ledger.registration.repayincentives.RepayIncentivesHandler;
import vn.techledger.ledger.registration.revokepaper.RevokePaperHandler;
import vn.techledger.ledger.reporting.appointreportingunit.AppointReportingUnitHandler;
import vn.techledger.ledger.reporting.endreportingunit.EndReportingUnitHandler;
import vn.techledger.ledger.retention.adoptretentionclass.AdoptRetentionClassHandler;
import vn.techledger.ledger.retention.approveholdrelease.ApproveHoldReleaseHandler;
import vn.techledger.ledger.retention.placelegalhold.PlaceLegalHoldHandler;
import vn.techledger.ledger.retention.proposeholdrelease.ProposeHoldReleaseHandler;
import vn.techledger.ledger.retention.proposeretentionclass.ProposeRetentionClassHandler;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.technology.approvetechnologycorrection.ApproveTechnologyCorrectionHandler;
import vn.techledger.ledger.technology.digitisetechnology.DigitiseTechnologyHandler;
import vn.techledger.ledger.technology.proposetechnologycorrection.ProposeTechnologyCorrectionHandler;
import vn.techledger.ledger.technology.publishtechnology.PublishTechnologyHandler;
import vn.techledger.ledger.technology.registertechnology.RegisterTechnologyHandler;
import vn.techledger.ledger.technology.withdrawtechnology.WithdrawTechnologyHandler;
import vn.techledger.ledger.valuation.approveactretraction.ApproveActRetractionHandler;
import vn.techledger.ledger.valuation.proposeactretraction.ProposeActRetractionHandler;
import vn.techledger.ledger.valuation.recordact.RecordActHandler;

/** The ledger, opened: takes commands and keeps their facts in one log. */
public final class Ledger implements AutoCloseable {

    private static final int RETRY_THREADS = 4;

    private final String origin;
    private final PostgresEventStorageEngine engine;
    private final ExternalKeys externalKeys;
    private final AxonConfiguration configuration;
    private final CommandGateway commands;
    private final ScheduledExecutorService retries;
    private final Heartbeats heartbeats;

    private Ledger(
            String origin,
            PostgresEventStorageEngine engine,
            ExternalKeys externalKeys,
            AxonConfiguration configuration,
            ScheduledExecutorService retries,
            Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
        this.origin = origin;
        this.engine = engine;
        this.externalKeys = externalKeys;
        this.configuration = configuration;
        this.commands = configuration.getComponent(CommandGateway.class);
        this.retries = retries;
    }

    /**
     * Opens the log, or knows it again.
     *
     * @param dataSource connections of the application's role, on a database with the log's schema
     * @param keyDirectory where the log's keys lie, or will lie
     * @param wantedOrigin name for a new log, or null for a random one
     * @throws LogOpening.Mismatch when log, origin and keys do not belong together
     * @throws LogKeys.Missing when the log has events but its keys are not there
     */
    public static Ledger open(
            DataSource dataSource, Path keyDirectory, @Nullable String wantedOrigin, MeterRegistry meters) {
        return open(dataSource, keyDirectory, wantedOrigin, RecordingClock.system(), meters);
    }

    /**
     * Opens the log, or knows it again.
     *
     * @param clock gives the times of recording
     * @see #open(DataSource, Path, String, MeterRegistry)
     */
    public static Ledger open(
            DataSource dataSource,
            Path keyDirectory,
            @Nullable String wantedOrigin,
            RecordingClock clock,
            MeterRegistry meters) {
        var reader = new LogReader(dataSource);
        var keys = LogKeys.open(keyDirectory, reader.head() == 0);
        var origin = LogOpening.origin(reader, wantedOrigin, keys);
        var engine = new PostgresEventStorageEngine(dataSource, origin, keys.appendKey(), clock, meters);
        LogOpening.open(engine, origin, keys);

        var retries = Executors.newScheduledThreadPool(
                RETRY_THREADS, Thread.ofVirtual().name("lost-races-", 0).factory());
        var lostRaces = new AsyncRetryScheduler(new LostRaces(meters), retries);
        var configurer = configure(EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine));
        configurer.componentRegistry(registry -> registry.registerDecorator(
                CommandBus.class, Integer.MAX_VALUE, (c, name, bus) -> new RetryingCommandBus(bus, lostRaces)));
        var configuration = configurer.build();
        requireTheLog(configuration);
        configuration.start();
        var heartbeats = Heartbeats.start(engine, origin);
        return new Ledger(origin, engine, new ExternalKeys(keys.externalKeyKey()), configuration, retries, heartbeats);
    }

    /** Every slice, and how their messages are converted, tagged and traced; the engine comes from outside. */
    static EventSourcingConfigurer configure(EventSourcingConfigurer ledger) {
        EnrolPartyHandler.register(ledger);
        ChangePartyHandler.register(ledger);
        ProposePartyCorrectionHandler.register(ledger);
        ApprovePartyCorrectionHandler.register(ledger);
        FormIntermediaryHandler.register(ledger);
        ConnectIntermediaryHandler.register(ledger);
        DisconnectIntermediaryHandler.register(ledger);
        DissolveIntermediaryHandler.register(ledger);
        AppointReportingUnitHandler.register(ledger);
        EndReportingUnitHandler.register(ledger);
        ProposeErasureHandler.register(ledger);
        ApproveErasureHandler.register(ledger);
        DiscloseFieldHandler.register(ledger);
        RegisterTechnologyHandler.register(ledger);
        DigitiseTechnologyHandler.register(ledger);
        PublishTechnologyHandler.register(ledger);
        WithdrawTechnologyHandler.register(ledger);
        ProposeTechnologyCorrectionHandler.register(ledger);
        ApproveTechnologyCorrectionHandler.register(ledger);
        RegisterNeedHandler.register(ledger);
        WithdrawNeedHandler.register(ledger);
        RecordMemorandumHandler.register(ledger);
        EndMemorandumHandler.register(ledger);
        ProposeMemorandumCorrectionHandler.register(ledger);
        ApproveMemorandumCorrectionHandler.register(ledger);
        RecordActHandler.register(ledger);
        ProposeActRetractionHandler.register(ledger);
        ApproveActRetractionHandler.register(ledger);
        RecordContractHandler.register(ledger);
        FileDossierHandler.register(ledger);
        AdvanceDossierHandler.register(ledger);
        RefuseDossierHandler.register(ledger);
        IssuePaperHandler.register(ledger);
        RevokePaperHandler.register(ledger);
        RepayIncentivesHandler.register(ledger);
        FileYearlyReportHandler.register(ledger);
        DeclareTechnologyCheckHandler.register(ledger);
        DeclareResultCertificateHandler.register(ledger);
        ProposeRegistrationCorrectionHandler.register(ledger);
        ApproveRegistrationCorrectionHandler.register(ledger);
        ProposeChangeHandler.register(ledger);
        ApproveChangeHandler.register(ledger);
        DropChangeHandler.register(ledger);
        RecordTransferHandler.register(ledger);
        RecordPaymentHandler.register(ledger);
        CompleteContractHandler.register(ledger);
        ProposePerformanceCorrectionHandler.register(ledger);
        ApprovePerformanceCorrectionHandler.register(ledger);
        ProposePaymentRateHandler.register(ledger);
        ApprovePaymentRateHandler.register(ledger);
        ProposeCodeListHandler.register(ledger);
        AdoptCodeListHandler.register(ledger);
        ProposeCodeMappingHandler.register(ledger);
        AdoptCodeMappingHandler.register(ledger);
        ProposeExchangeRatesHandler.register(ledger);
        AdoptExchangeRatesHandler.register(ledger);
        ProposeRateCorrectionHandler.register(ledger);
        ApproveRateCorrectionHandler.register(ledger);
        ProposeRuleSetHandler.register(ledger);
        AdoptRuleSetHandler.register(ledger);
        ProposeHolidaysHandler.register(ledger);
        AdoptHolidaysHandler.register(ledger);
        ProposeIndicatorHandler.register(ledger);
        AdoptIndicatorHandler.register(ledger);
        ProposeExternalFigureHandler.register(ledger);
        AdoptExternalFigureHandler.register(ledger);
        ProposePlanHandler.register(ledger);
        AdoptPlanHandler.register(ledger);
        ProposeTargetListHandler.register(ledger);
        AdoptTargetListHandler.register(ledger);
        ProposeMilestoneHandler.register(ledger);
        ConfirmMilestoneHandler.register(ledger);
        ProposeConfidentialityRuleHandler.register(ledger);
        AdoptConfidentialityRuleHandler.register(ledger);
        ProposePublicationHandler.register(ledger);
        ReleasePublicationHandler.register(ledger);
        ProposePeriodCloseHandler.register(ledger);
        ClosePeriodHandler.register(ledger);
        ProposeLateEntryHandler.register(ledger);
        PermitLateEntryHandler.register(ledger);
        ProposeRetentionClassHandler.register(ledger);
        AdoptRetentionClassHandler.register(ledger);
        PlaceLegalHoldHandler.register(ledger);
        ProposeHoldReleaseHandler.register(ledger);
        ApproveHoldReleaseHandler.register(ledger);
        GrantKeyHandler.register(ledger);
        RevokeKeyHandler.register(ledger);
        StartImportHandler.register(ledger);
        FinishImportHandler.register(ledger);
        ledger.registerTagResolver(c -> Ledger::tags);
        ledger.messaging(messaging -> messaging.registerCommandHandlerInterceptor(c -> new CommandRecordInterceptor()));
        return ledger.componentRegistry(registry -> registry.registerComponent(
                        Converter.class, c -> new JsonConverter())
                .registerComponent(
                        CorrelationDataProviderRegistry.class,
                        c -> new DefaultCorrelationDataProviderRegistry()
                                .registerProvider(p -> new SimpleCorrelationDataProvider(
                                        Provenance.ACTOR,
                                        Provenance.CORRELATION,
                                        Provenance.IDEMPOTENCY_KEY,
                                        Provenance.REQUEST))));
    }

    /**
     * Axon falls back to an engine in memory, silently: a ledger that forgets.
     *
     * @throws IllegalStateException when the configured engine is not the log on PostgreSQL
     */
    static void requireTheLog(Configuration configuration) {
        var engine = configuration.getComponent(EventStorageEngine.class);
        if (!(engine instanceof PostgresEventStorageEngine)) {
            throw new IllegalStateException("The ledger runs on its log in PostgreSQL and on nothing else, but "
                    + engine.getClass().getName() + " is configured.");
        }
    }

    private static Set<Tag> tags(EventMessage event) {
        if (event.payload() instanceof LedgerEvent fact) {
            return fact.tags();
        }
        throw new IllegalArgumentException("not a fact of the ledger: " + event.type());
    }

    /**
     * Sends a command. The future fails with {@code Rejected} when the ledger refuses it; with others of
     * {@code eventstore} when the log fails.
     *
     * @param metadata names of {@link Provenance}, and what else belongs to the command
     */
    public CompletableFuture<Object> send(Object command, Map<String, String> metadata) {
        return commands.send(command, Metadata.from(metadata)).resultAs(Object.class);
    }

    public String origin() {
        return origin;
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public LogReader log() {
        return engine.reader();
    }

    public ExternalKeys externalKeys() {
        return externalKeys;
    }

    @Override
    public void close() {
        heartbeats.close();
        configuration.shutdown();
        retries.shutdown();
        engine.close();
    }
}
