package vn.techledger.projections.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.MappingSamples;
import vn.techledger.ledger.testing.RateSamples;
import vn.techledger.ledger.testing.RegistrationSamples;
import vn.techledger.ledger.testing.RetentionSamples;
import vn.techledger.ledger.testing.RuleSamples;

/** Samples of facts. */
public final class Facts {

    public static final PersonId AN = new PersonId(new UUID(1, 1));
    public static final PersonId BINH = new PersonId(new UUID(1, 2));
    public static final Instant START = Instant.parse("2026-01-02T03:04:05.000001Z");

    private Facts() {}

    public static PartyId party(int number) {
        return new PartyId(new UUID(2, number));
    }

    public static ContractId contract(int number) {
        return new ContractId(new UUID(3, number));
    }

    public static DealId deal(int number) {
        return new DealId(new UUID(3, number));
    }

    public static CorrectionId correction(int number) {
        return new CorrectionId(new UUID(4, number));
    }

    public static ProposalId proposal(int number) {
        return new ProposalId(new UUID(5, number));
    }

    public static ImportId imported(int number) {
        return new ImportId(new UUID(6, number));
    }

    public static Instant recordedAt(long position) {
        return START.plusSeconds(position);
    }

    public static PartyShare part(int party, @Nullable String share) {
        return new PartyShare(party(party), share == null ? null : Share.of(share));
    }

    public static SectorShare sector(String code, @Nullable String share) {
        return new SectorShare("VSIC", "2018", code, share == null ? null : Share.of(share));
    }

    public static Amount fixed(String amount, String currency) {
        return new Amount(Amount.State.FIXED, amount, currency);
    }

    /** One supplier (party 1), one acquirer (party 2), no sector. */
    public static ContractTerms terms(String signed, Amount total) {
        return terms(signed, total, List.of(part(1, null)), List.of(part(2, null)), List.of());
    }

    public static ContractTerms terms(
            String signed,
            Amount total,
            List<PartyShare> suppliers,
            List<PartyShare> acquirers,
            List<SectorShare> sectors) {
        return titled(null, "Dây chuyền sấy", signed, total, suppliers, acquirers, sectors);
    }

    public static ContractTerms titled(
            @Nullable String reference,
            @Nullable String title,
            String signed,
            Amount total,
            List<PartyShare> suppliers,
            List<PartyShare> acquirers,
            List<SectorShare> sectors) {
        return new ContractTerms(
                reference,
                title,
                ContractKind.LICENCE,
                EffectiveDate.of(signed),
                suppliers,
                acquirers,
                List.of(),
                new Amounts(total, Amount.UNKNOWN, Amount.UNKNOWN),
                sectors,
                List.of(),
                null);
    }

    public static ContractRecorded recorded(int number, ContractTerms terms) {
        return new ContractRecorded(contract(number), deal(number), terms, null);
    }

    public static CorrectionProposed proposed(int correction, int number, long target, ContractTerms terms) {
        return new CorrectionProposed(
                correction(correction), contract(number), deal(number), target, null, terms, "misread", List.of(), AN);
    }

    public static ContractCorrected corrected(int correction, int number, long target, ContractTerms terms) {
        return new ContractCorrected(
                correction(correction), contract(number), deal(number), target, null, terms, null, null, AN, BINH);
    }

    public static AmendmentProposed amendmentProposed(int correction, int number, long target, ContractTerms terms) {
        return new AmendmentProposed(
                correction(correction),
                contract(number),
                deal(number),
                target,
                "PL-1",
                EffectiveDate.of("2026-02"),
                terms,
                "grew",
                List.of(),
                AN);
    }

    public static ContractAmended amended(int correction, int number, long target, String signed, ContractTerms terms) {
        return new ContractAmended(
                correction(correction),
                contract(number),
                deal(number),
                target,
                "PL-1",
                EffectiveDate.of(signed),
                terms,
                null,
                null,
                AN,
                BINH);
    }

    /** Corrects an entry that is not in force: 0 is the recording. */
    public static ContractCorrected correctedEntry(
            int correction, int number, long target, int entry, ContractTerms terms) {
        return new ContractCorrected(
                correction(correction), contract(number), deal(number), target, entry, terms, null, null, AN, BINH);
    }

    public static TerminationProposed terminationProposed(int correction, int number, long target) {
        return new TerminationProposed(
                correction(correction),
                contract(number),
                deal(number),
                target,
                null,
                EffectiveDate.of("2026-05"),
                unperformed(Amount.UNKNOWN),
                "insolvent",
                List.of(),
                AN);
    }

    public static ContractTerminated terminated(
            int correction, int number, long target, String date, Amount unperformed) {
        return new ContractTerminated(
                correction(correction),
                contract(number),
                deal(number),
                target,
                null,
                EffectiveDate.of(date),
                unperformed(unperformed),
                AN,
                BINH);
    }

    private static Amounts unperformed(Amount total) {
        return new Amounts(total, Amount.UNKNOWN, Amount.UNKNOWN);
    }

    public static InvalidityProposed invalidityProposed(int correction, int number, long target) {
        return new InvalidityProposed(
                correction(correction),
                contract(number),
                deal(number),
                target,
                "Toà án",
                "12/2026",
                EffectiveDate.of("2026-06-01"),
                "contrary to law",
                List.of(),
                AN);
    }

    public static ContractInvalidated invalidated(int correction, int number, long target) {
        return new ContractInvalidated(
                correction(correction),
                contract(number),
                deal(number),
                target,
                "Toà án",
                "12/2026",
                EffectiveDate.of("2026-06-01"),
                AN,
                BINH);
    }

    public static RetractionProposed retractionProposed(
            int correction, int number, long target, RetractionScope scope) {
        return new RetractionProposed(
                correction(correction), contract(number), deal(number), target, scope, null, "twice", List.of(), AN);
    }

    public static EntryRetracted retracted(int correction, int number, long target, RetractionScope scope) {
        return new EntryRetracted(
                correction(correction), contract(number), deal(number), target, scope, null, null, AN, BINH);
    }

    public static ProposedRate rate(String rate) {
        return new ProposedRate(new ExchangeRate("USD", LocalDate.of(2024, 3, 15), rate), "NHNN", "central rate");
    }

    public static RateDeterminationProposed rateProposed(int correction, int number, long target) {
        return new RateDeterminationProposed(
                correction(correction),
                contract(number),
                deal(number),
                target,
                null,
                rate("24620"),
                "no rate",
                List.of(),
                AN);
    }

    /** With the rate frozen as if proposed at the position after the target. */
    public static RateDetermined rateDetermined(
            int correction, int number, long target, @Nullable Integer entry, String rate) {
        return new RateDetermined(
                correction(correction),
                contract(number),
                deal(number),
                target,
                entry,
                rate(rate).frozen(target + 1),
                AN,
                BINH);
    }

    public static ProposalDropped dropped(int correction, int number, ChangeKind kind) {
        return new ProposalDropped(correction(correction), contract(number), deal(number), kind, "no paper", AN, BINH);
    }

    public static PartyEnrolled enrolled(int number, String name) {
        return new PartyEnrolled(party(number), PartyKind.ENTERPRISE, name, "VN", null);
    }

    /** At least one of every type of fact, some of them repeatedly, in an order that the ledger would allow. */
    public static List<LedgerEvent> everyKind() {
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new LogOpened("techledger.example/1", "Ed25519", "AAAA"));
        facts.add(new ApiKeyGranted("k1", AN, null, List.of(Role.ADMIN), null, "ff".repeat(32), true, AN));
        facts.add(new ApiKeyGranted(
                "k2",
                BINH,
                party(1),
                List.of(Role.REGISTRAR, Role.APPROVER),
                Instant.parse("2030-01-01T00:00:00Z"),
                "ee".repeat(32),
                false,
                AN));
        facts.add(new ApiKeyRevoked("k1", AN, BINH));
        facts.add(enrolled(1, "Công ty Đường sắt Lạng Sơn"));
        facts.add(enrolled(2, "viện Nghiên cứu 100%"));
        facts.add(enrolled(3, "Đại học Thái Nguyên"));
        facts.add(new CodeListProposed(
                proposal(1),
                "VSIC",
                "2018",
                "Hệ thống ngành",
                "Industries",
                EffectiveDate.of("2018-08-20"),
                null,
                "QD 27",
                2,
                AN));
        facts.add(new CodeListEntryProposed(
                proposal(1),
                "VSIC",
                "2018",
                "M",
                "Khoa học",
                "Science",
                EffectiveDate.of("2018-08"),
                null,
                "QD 27",
                null));
        facts.add(new CodeListEntryProposed(
                proposal(1), "VSIC", "2018", "C", "Chế biến", null, null, LocalDate.of(2025, 11, 14), "QD 27", "M"));
        facts.add(new CodeListAdopted(proposal(1), "VSIC", "2018", AN, BINH));
        facts.add(new ImportStarted(imported(1), "demo", "aa", 10, "bb", AN));
        facts.add(new ContractRecorded(
                contract(1),
                deal(1),
                titled(
                        "HD-1",
                        "Công nghệ Đúc áp lực",
                        "2023-05-06",
                        fixed("100.01", "USD"),
                        List.of(part(1, "60"), part(3, "40")),
                        List.of(part(2, null)),
                        List.of(sector("M", "50"), sector("C", "50"))),
                new SourceRow("demo", "7", 8, imported(1))));
        int first = facts.size();
        facts.add(recorded(2, terms("2023", fixed("300.00", "USD"))));
        int second = facts.size();
        facts.add(recorded(3, terms("2024-02", fixed("5000", "VND"))));
        facts.add(recorded(4, terms("2024", new Amount(Amount.State.OPEN, null, null))));
        facts.add(recorded(5, terms("2024-05", fixed("500.00", "USD"))));
        int fifth = facts.size();
        facts.add(new ImportFinished(imported(1), 1, 1, 0, 0, "cc"));
        var smaller = titled(
                "HD-1b",
                "Công nghệ đúc",
                "2023-05",
                fixed("90.00", "USD"),
                List.of(part(1, null)),
                List.of(part(2, null), part(3, null)),
                List.of(sector("M", null)));
        facts.add(proposed(1, 1, first, smaller));
        facts.add(proposed(2, 1, first, terms("2023-05", fixed("80.00", "USD"))));
        facts.add(corrected(1, 1, first, smaller));
        facts.add(proposed(3, 2, second, terms("2023", Amount.UNKNOWN)));
        facts.add(corrected(3, 2, second, terms("2023", Amount.UNKNOWN)));
        changesOf(3, second + 1L, facts);
        facts.add(rateProposed(16, 5, fifth));
        facts.add(rateDetermined(16, 5, fifth, null, "24620"));
        facts.addAll(TechnologyFacts.everyKind(facts.size()));
        facts.addAll(NeedFacts.everyKind());
        facts.addAll(MemorandumFacts.everyKind(facts.size()));
        facts.addAll(ValuationFacts.everyKind(facts.size()));
        RegistrationSamples.inOrder().stream()
                .map(RegistrationEvent.class::cast)
                .collect(Collectors.toMap(
                        RegistrationEvent::contract, RegistrationEvent::deal, (one, same) -> one, LinkedHashMap::new))
                .forEach((contract, deal) ->
                        facts.add(new ContractRecorded(contract, deal, terms("2024", fixed("700", "VND")), null)));
        facts.addAll(RegistrationSamples.inOrder());
        facts.add(RuleSamples.ruleSetProposed(21, null));
        facts.add(RuleSamples.ruleSetAdopted(21));
        facts.add(RuleSamples.holidaysProposed(22, 2025, null));
        facts.add(RuleSamples.holidaysAdopted(22, 2025));
        facts.add(new LogHeartbeat("techledger.example/1", 1, Instant.EPOCH));
        facts.addAll(FigureSamples.inOrder());
        facts.addAll(RetentionSamples.related());
        facts.addAll(MappingSamples.full());
        facts.addAll(RateSamples.full());
        facts.addAll(PartyFacts.everyKind(facts.size()));
        facts.addAll(Performed.everyKind(facts.size()));
        return List.copyOf(facts);
    }

    /** Everything that can befall a contract that was recorded at a position. */
    private static void changesOf(int number, long recorded, List<LedgerEvent> facts) {
        var more = terms("2024-02", fixed("7000", "VND"));
        facts.add(amendmentProposed(11, number, recorded, more));
        facts.add(amended(11, number, recorded, "2026-02", more));
        long amended = facts.size();
        facts.add(terminationProposed(12, number, amended));
        facts.add(retractionProposed(13, number, amended, RetractionScope.LAST_CHANGE));
        facts.add(dropped(13, number, ChangeKind.RETRACTION));
        facts.add(terminated(12, number, amended, "2026-05", fixed("2000", "VND")));
        long terminated = facts.size();
        facts.add(invalidityProposed(14, number, terminated));
        facts.add(invalidated(14, number, terminated));
        long invalid = facts.size();
        facts.add(retractionProposed(15, number, invalid, RetractionScope.LAST_CHANGE));
        facts.add(retracted(15, number, invalid, RetractionScope.LAST_CHANGE));
    }

    /** A log of these facts: positions from 1, recorded a second apart, caused by one actor. */
    public static List<RecordedEvent> log(List<? extends LedgerEvent> facts) {
        var events = new ArrayList<RecordedEvent>();
        for (var fact : facts) {
            long position = events.size() + 1L;
            events.add(RecordedEvents.of(position, recordedAt(position), AN.toString(), fact));
        }
        return List.copyOf(events);
    }
}
