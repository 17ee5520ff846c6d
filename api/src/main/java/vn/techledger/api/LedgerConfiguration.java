package vn.techledger.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.imports.ImportStore;
import vn.techledger.api.imports.Imports;
import vn.techledger.api.imports.Spool;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.server.Home;
import vn.techledger.api.server.PersonKeyStore;
import vn.techledger.api.server.Settings;
import vn.techledger.api.server.StartRefused;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.eventstore.RecordingClock;
import vn.techledger.ledger.idempotency.CommandRecords;
import vn.techledger.ledger.log.LogOpening;
import vn.techledger.ledger.personal.PersonKeys;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.proof.LogKeys;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.memorandum.MemorandumRegister;
import vn.techledger.projections.need.NeedRegister;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.performance.PerformanceRegister;
import vn.techledger.projections.personal.PersonalDataRegister;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.processing.LogStream;
import vn.techledger.projections.processing.ReadModels;
import vn.techledger.projections.publication.PublicationRegister;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;
import vn.techledger.projections.reference.ExchangeRates;
import vn.techledger.projections.reference.RuleBook;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.registration.RegistrationRegister;
import vn.techledger.projections.reporting.ReportingUnits;
import vn.techledger.projections.retention.LegalHolds;
import vn.techledger.projections.retention.RetentionClasses;
import vn.techledger.projections.technology.TechnologyRegister;
import vn.techledger.projections.trail.DealTrail;
import vn.techledger.projections.valuation.ValuationRegister;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TechnologyValue;
import vn.techledger.projections.value.TransactionValue;

/** The ledger and its read models as beans: the one class that ties Axon to Spring. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /** Rows of an import recorded at once. */
    private static final int IMPORT_PARALLELISM = 4;

    private static final String NODE_FILE = "node-id";

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sentences sentences() {
        return new Sentences();
    }

    @Bean
    Ledger ledger(DataSource dataSource, Home home, Settings settings, MeterRegistry meters) {
        var clock = new RecordingClock(InstantSource.system(), settings.clockDrift());
        try {
            var ledger = Ledger.open(dataSource, home.ownersDirectory("keys"), settings.origin(), clock, meters);
            Gauge.builder("techledger.log.position", ledger.log(), log -> log.head())
                    .description("Position of the newest event of the log")
                    .register(meters);
            return ledger;
        } catch (LogKeys.Missing | LogOpening.Mismatch refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    @Bean
    PersonKeys personKeys(PersonKeyStore store, Ledger ledger) {
        return PersonKeys.open(store.directory(), ledger.origin());
    }

    /** What was erased is erased again before anything is served. */
    @Bean
    PersonVault personVault(DataSource dataSource, PersonKeys keys, Ledger ledger) {
        try {
            return PersonVault.open(dataSource, keys, ledger.log());
        } catch (PersonKeys.Missing missing) {
            throw new StartRefused(String.valueOf(missing.getMessage()), missing);
        }
    }

    @Bean
    Catalogue catalogue(DataSource dataSource) {
        return Catalogue.on(dataSource);
    }

    @Bean
    TransactionValue transactionValue(Catalogue catalogue) {
        return catalogue.values();
    }

    @Bean
    TechnologyValue technologyValue(Catalogue catalogue) {
        return catalogue.technologyValues();
    }

    @Bean
    RegisteredValue registeredValue(Catalogue catalogue) {
        return catalogue.registeredValues();
    }

    @Bean
    IndicatorSources indicatorSources(DataSource dataSource, Catalogue catalogue) {
        return new IndicatorSources(
                dataSource,
                catalogue.values(),
                catalogue.technologyValues(),
                catalogue.registeredValues(),
                catalogue.payments(),
                catalogue.intermediaries(),
                catalogue.codeLists());
    }

    @Bean
    PaymentValue paymentValue(Catalogue catalogue) {
        return catalogue.payments();
    }

    @Bean
    ContractRegister contractRegister(Catalogue catalogue) {
        return catalogue.contracts();
    }

    @Bean
    PartyDirectory partyDirectory(Catalogue catalogue) {
        return catalogue.parties();
    }

    @Bean
    PersonalDataRegister personalDataRegister(Catalogue catalogue) {
        return catalogue.personalData();
    }

    @Bean
    IntermediaryRegister intermediaryRegister(Catalogue catalogue) {
        return catalogue.intermediaries();
    }

    @Bean
    ReportingUnits reportingUnits(Catalogue catalogue) {
        return catalogue.reportingUnits();
    }

    @Bean
    TechnologyRegister technologyRegister(Catalogue catalogue) {
        return catalogue.technologies();
    }

    @Bean
    NeedRegister needRegister(Catalogue catalogue) {
        return catalogue.needs();
    }

    @Bean
    MemorandumRegister memorandumRegister(Catalogue catalogue) {
        return catalogue.memoranda();
    }

    @Bean
    ValuationRegister valuationRegister(Catalogue catalogue) {
        return catalogue.valuations();
    }

    @Bean
    CodeLists codeLists(Catalogue catalogue) {
        return catalogue.codeLists();
    }

    @Bean
    RegistrationRegister registrationRegister(Catalogue catalogue) {
        return catalogue.registrations();
    }

    @Bean
    RuleBook ruleBook(Catalogue catalogue) {
        return catalogue.rules();
    }

    @Bean
    CodeMappings codeMappings(Catalogue catalogue) {
        return catalogue.codeMappings();
    }

    @Bean
    ExchangeRates exchangeRates(Catalogue catalogue) {
        return catalogue.exchangeRates();
    }

    @Bean
    IndicatorBook indicatorBook(Catalogue catalogue) {
        return catalogue.indicators();
    }

    @Bean
    PlanBook planBook(Catalogue catalogue) {
        return catalogue.plans();
    }

    @Bean
    PublicationRegister publicationRegister(Catalogue catalogue) {
        return catalogue.publications();
    }

    @Bean
    RetentionClasses retentionClasses(Catalogue catalogue) {
        return catalogue.retentionClasses();
    }

    @Bean
    LegalHolds legalHolds(Catalogue catalogue) {
        return catalogue.legalHolds();
    }

    @Bean
    PerformanceRegister performanceRegister(Catalogue catalogue) {
        return catalogue.performance();
    }

    @Bean
    DealTrail dealTrail(Catalogue catalogue) {
        return catalogue.trails();
    }

    @Bean(initMethod = "start")
    ReadModels readModels(DataSource dataSource, Ledger ledger, Catalogue catalogue, Home home, MeterRegistry meters) {
        return new ReadModels(
                dataSource,
                new LogStream(ledger.engine()),
                catalogue.all(),
                home.secret(NODE_FILE),
                ledger.log()::head,
                meters);
    }

    @Bean
    Reads reads(ReadModels models, Settings settings) {
        return new Reads(models, settings.longestWait());
    }

    @Bean
    CommandDesk commandDesk(Ledger ledger, DataSource dataSource) {
        return new CommandDesk(ledger, new CommandRecords(dataSource));
    }

    @Bean
    Imports imports(
            Ledger ledger,
            CommandDesk desk,
            PersonVault vault,
            PersonKeys keys,
            Sentences sentences,
            InstantSource clock,
            Home home,
            DataSource dataSource)
            throws IOException {
        return new Imports(
                ledger,
                desk,
                vault,
                sentences,
                clock,
                new Spool(home.directory(), keys),
                new ImportStore(dataSource, clock),
                IMPORT_PARALLELISM);
    }

    @Bean
    ApplicationRunner resumeImports(Imports imports) {
        return (ApplicationArguments arguments) -> imports.resume();
    }
}
