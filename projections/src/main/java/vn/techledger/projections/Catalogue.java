package vn.techledger.projections;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.memorandum.MemorandumRegister;
import vn.techledger.projections.need.NeedRegister;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.performance.PerformanceRegister;
import vn.techledger.projections.personal.PersonalDataRegister;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.publication.PublicationRegister;
import vn.techledger.projections.readmodel.ReadModel;
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

/** All read models, and the facts that none of them shows. */
public record Catalogue(
        TransactionValue values,
        TechnologyValue technologyValues,
        RegisteredValue registeredValues,
        PaymentValue payments,
        ContractRegister contracts,
        PartyDirectory parties,
        PersonalDataRegister personalData,
        IntermediaryRegister intermediaries,
        ReportingUnits reportingUnits,
        TechnologyRegister technologies,
        NeedRegister needs,
        MemorandumRegister memoranda,
        ValuationRegister valuations,
        CodeLists codeLists,
        CodeMappings codeMappings,
        ExchangeRates exchangeRates,
        RuleBook rules,
        RegistrationRegister registrations,
        IndicatorBook indicators,
        PlanBook plans,
        PublicationRegister publications,
        RetentionClasses retentionClasses,
        LegalHolds legalHolds,
        PerformanceRegister performance,
        DealTrail trails) {

    private static final String KEYS_ARE_SOURCED =
            "a revoked key must be refused at once: keys are sourced from the log";

    /** Types of facts that no read model looks at, each with the reason. */
    public static final Map<Class<? extends LedgerEvent>, String> NOT_SHOWN = Map.of(
            ApiKeyGranted.class, KEYS_ARE_SOURCED,
            ApiKeyRevoked.class, KEYS_ARE_SOURCED,
            LogHeartbeat.class, "it says that nothing happened; who asks for silence reads the log",
            LogOpened.class, "there is one, at position 1; who needs the origin or the key reads that event",
            ImportStarted.class, "an import is small and asked for by its identifier: it is sourced from the log",
            ImportFinished.class, "an import is small and asked for by its identifier: it is sourced from the log");

    /** @param source connections of the application's role */
    public static Catalogue on(DataSource source) {
        return new Catalogue(
                new TransactionValue(source),
                new TechnologyValue(source),
                new RegisteredValue(source),
                new PaymentValue(source),
                new ContractRegister(source),
                new PartyDirectory(source),
                new PersonalDataRegister(source),
                new IntermediaryRegister(source),
                new ReportingUnits(source),
                new TechnologyRegister(source),
                new NeedRegister(source),
                new MemorandumRegister(source),
                new ValuationRegister(source),
                new CodeLists(source),
                new CodeMappings(source),
                new ExchangeRates(source),
                new RuleBook(source),
                new RegistrationRegister(source),
                new IndicatorBook(source),
                new PlanBook(source),
                new PublicationRegister(source),
                new RetentionClasses(source),
                new LegalHolds(source),
                new PerformanceRegister(source),
                new DealTrail(source));
    }

    public List<ReadModel> all() {
        return List.of(
                values,
                technologyValues,
                registeredValues,
                payments,
                contracts,
                parties,
                personalData,
                intermediaries,
                reportingUnits,
                technologies,
                needs,
                memoranda,
                valuations,
                codeLists,
                rules,
                registrations,
                codeMappings,
                exchangeRates,
                indicators,
                plans,
                publications,
                retentionClasses,
                legalHolds,
                performance,
                trails);
    }
}
