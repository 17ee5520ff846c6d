package vn.techledger.projections.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Instrument;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.intermediary.event.IntermediaryConnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDisconnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDissolved;
import vn.techledger.ledger.intermediary.event.IntermediaryFormed;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.YesNo;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TechnologyValue;
import vn.techledger.projections.value.TransactionValue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.proposal;
import static vn.techledger.projections.testing.Facts.recorded;

/** Shares and numbers, by hand. */
class IndicatorValuesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final IndicatorSources sources = new IndicatorSources(
            DATABASE.application(),
            new TransactionValue(DATABASE.application()),
            new TechnologyValue(DATABASE.application()),
            new RegisteredValue(DATABASE.application()),
            new PaymentValue(DATABASE.application()),
            new IntermediaryRegister(DATABASE.application()),
            new CodeLists(DATABASE.application()));
    private final IndicatorValues values = new IndicatorValues(sources);
    private final List<LedgerEvent> log = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private long build() {
        sources.all().forEach(model -> Feed.rebuild(DATABASE.application(), model, Facts.log(log), 100));
        return log.size();
    }

    private static ContractTerms terms(
            String amount, TransferDirection direction, YesNo intellectualProperty, PartyShare... suppliers) {
        var terms = Facts.terms("2024-05", fixed(amount, "VND"), List.of(suppliers), List.of(part(9, null)), List.of());
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                terms.kind(),
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                terms.intermediaries(),
                terms.amounts(),
                terms.sectors(),
                terms.evidence(),
                terms.note(),
                new TransferTerms(
                        TransferForm.UNKNOWN,
                        Instrument.UNKNOWN,
                        List.of(),
                        List.of(),
                        TransferredRight.UNKNOWN,
                        YesNo.UNKNOWN,
                        direction,
                        List.of(),
                        List.of(),
                        intellectualProperty),
                terms.payment(),
                terms.circumstances(),
                terms.classification());
    }

    private void enrol(int number, PartyKind kind, @Nullable String country) {
        log.add(new PartyEnrolled(party(number), kind, "P" + number, country, null));
    }

    private static IndicatorDefinition definition(Rung rung, Measure measure, PostingDate posted) {
        return FigureSamples.definition(
                1, rung, measure, posted, PeriodCalendar.JANUARY, measure.isOfAmounts() ? "VND" : null);
    }

    private String share(Measure measure, long knownAt) {
        var definition = definition(Rung.SIGNED, measure, PostingDate.SIGNING);
        assertThat(values.obstacle(definition, knownAt)).isEmpty();
        return values.series(definition, List.of(), 2024, 2024, knownAt)
                .in(2024)
                .map(value -> value.value() + " of " + value.fraction().whole() + ", unknown "
                        + value.fraction().unknown())
                .orElse("nothing");
    }

    @Test
    void importsFromDevelopedCountriesNeedAnAdoptedList() {
        enrol(1, PartyKind.ENTERPRISE, "JP");
        enrol(2, PartyKind.ENTERPRISE, "CN");
        log.add(recorded(1, terms("60", TransferDirection.INBOUND, YesNo.UNKNOWN, part(1, null))));
        log.add(recorded(2, terms("30", TransferDirection.INBOUND, YesNo.UNKNOWN, part(2, null))));
        log.add(recorded(3, terms("10", TransferDirection.INBOUND, YesNo.UNKNOWN, part(3, null))));
        log.add(recorded(4, terms("900", TransferDirection.DOMESTIC, YesNo.UNKNOWN, part(1, null))));
        long before = log.size();
        var list = IndicatorValues.DEVELOPED_COUNTRIES;
        log.add(new CodeListProposed(
                proposal(1), list, "2024", "Nước phát triển", "Developed countries", null, null, "S", 1, AN));
        log.add(new CodeListEntryProposed(proposal(1), list, "2024", "JP", "Nhật Bản", "Japan", null, null, "S", null));
        log.add(new CodeListAdopted(proposal(1), list, "2024", AN, BINH));
        long after = build();

        assertThat(values.obstacle(
                        definition(Rung.SIGNED, Measure.DEVELOPED_IMPORT_SHARE, PostingDate.SIGNING), before))
                .contains(Obstacle.NO_COUNTRY_LIST_ADOPTED);
        assertThat(share(Measure.DEVELOPED_IMPORT_SHARE, after)).isEqualTo("60.000000 of 100, unknown 10");
    }

    /** Of the first contract the institute has 60 and the foreign enterprise 40; the other enterprise is of Vietnam. */
    @Test
    void institutesAreComparedWithSuppliersOfVietnamAlone() {
        enrol(1, PartyKind.INSTITUTE, "VN");
        enrol(2, PartyKind.ENTERPRISE, "CN");
        enrol(3, PartyKind.ENTERPRISE, "VN");
        log.add(recorded(1, terms("100", TransferDirection.UNKNOWN, YesNo.YES, part(1, "60"), part(2, "40"))));
        log.add(recorded(2, terms("30", TransferDirection.UNKNOWN, YesNo.NO, part(3, null))));
        log.add(recorded(3, terms("7", TransferDirection.UNKNOWN, YesNo.UNKNOWN, part(4, null))));
        long head = build();

        assertThat(share(Measure.INSTITUTE_SHARE, head)).isEqualTo("66.666667 of 90, unknown 7");
        assertThat(share(Measure.IP_SHARE, head)).isEqualTo("72.992701 of 137, unknown 7");
        assertThat(share(Measure.IP_SHARE, 3)).as("nothing was known then").isEqualTo("nothing");
    }

    @Test
    void intermediariesAreCountedOnTheLastDayOfTheYearAsKnown() {
        var since = EffectiveDate.of("2023-03");
        var connection = new ConnectionId(new UUID(7, 1));
        log.add(new IntermediaryFormed(party(1), since, "QĐ 1", List.of()));
        log.add(new IntermediaryFormed(party(2), EffectiveDate.of("2024-12-31"), "QĐ 2", List.of()));
        log.add(new IntermediaryFormed(party(3), null, "QĐ 3", List.of()));
        log.add(new IntermediaryConnected(
                connection, party(1), NetworkScope.NATIONAL, "Sàn quốc gia", EffectiveDate.of("2024"), List.of()));
        log.add(new IntermediaryDisconnected(connection, party(1), EffectiveDate.of("2025-06"), "R"));
        log.add(new IntermediaryDissolved(party(2), EffectiveDate.of("2025-02"), "QĐ 4", List.of()));
        build();

        assertThat(numbers(Measure.INTERMEDIARIES, 4)).containsExactly("2023 1", "2024 2", "2025 2");
        assertThat(numbers(Measure.INTERMEDIARIES, 6)).containsExactly("2023 1", "2024 2", "2025 1");
        assertThat(numbers(Measure.CONNECTED_INTERMEDIARIES, 4)).containsExactly("2023 0", "2024 1", "2025 1");
        assertThat(numbers(Measure.CONNECTED_INTERMEDIARIES, 6)).containsExactly("2023 0", "2024 1", "2025 0");
        assertThat(PeriodCalendar.JANUARY.lastDay(2024)).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    private List<String> numbers(Measure measure, long knownAt) {
        var series =
                values.series(definition(Rung.NONE, measure, PostingDate.LAST_DAY), List.of(), 2022, 2025, knownAt);
        return series.years().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().value())
                .toList();
    }
}
