package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.testing.PaidHistories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.Performed.payment;

class PaidPostingsTest {

    @Test
    void aPaymentComesInAndACreditGoesOutInItsOwnPeriod() {
        var terms = terms("2020", fixed("1000.00", "USD"));
        var credit = new Paid(payment(PaymentKind.CREDIT_NOTE, "2023-08", fixed("4.00", "USD")), null);

        assertThat(PaidPostings.ofPayment(deal(1), terms, null, credit)).allSatisfy(posting -> {
            assertThat(posting.date()).hasToString("2023-08");
            assertThat(posting.amount()).isEqualByComparingTo("-4.00");
            assertThat(posting.count()).isEqualTo(1);
        });
        assertThat(PaidPostings.ofPayment(deal(1), terms, null, credit))
                .filteredOn(posting -> posting.dimension().compareTo(Dimension.SECTOR) <= 0)
                .extracting(Posting::key)
                .containsExactly("", party(2).toString(), party(1).toString(), "unknown");
    }

    @Test
    void thePartiesOfAPaymentGoBeforeThoseOfTheContract() {
        var terms = terms(
                "2020",
                fixed("1000.00", "USD"),
                List.of(part(1, "50"), part(3, "50")),
                List.of(part(2, null)),
                List.of());
        var shared = new Paid(payment(PaymentKind.PAYMENT, "2023", fixed("4.01", "USD")), null);
        var named = new Paid(payment(PaymentKind.PAYMENT, "2023", fixed("4.01", "USD"), null, party(3)), null);

        assertThat(bySupplier(PaidPostings.ofPayment(deal(1), terms, null, shared)))
                .containsOnly(Map.entry(party(1).toString(), "2.01"), Map.entry(party(3).toString(), "2.00"));
        assertThat(bySupplier(PaidPostings.ofPayment(deal(1), terms, null, named)))
                .containsOnly(Map.entry(party(3).toString(), "4.01"));
        assertThat(bySupplier(PaidPostings.ofPayment(deal(1), terms, shared, named)))
                .containsOnly(Map.entry(party(1).toString(), "-2.01"), Map.entry(party(3).toString(), "2.01"));
    }

    @Test
    void whatWasRecordedInErrorGoesOutOfTheSamePeriod() {
        var terms = terms("2020", fixed("1000.00", "USD"));
        var made = new Paid(payment(PaymentKind.PAYMENT, "2023", fixed("4.00", "USD")), null);
        assertThat(PaidPostings.ofPayment(deal(1), terms, made, null)).allSatisfy(posting -> {
            assertThat(posting.count()).isEqualTo(-1);
            assertThat(posting.amount()).isEqualByComparingTo("-4.00");
        });
        assertThat(PaidPostings.ofPayment(deal(1), terms, made, made)).isEmpty();
    }

    @Property(tries = 200)
    void atEveryPositionTheSumOfPostingsIsTheNaiveSum(@ForAll("histories") List<LedgerEvent> history) {
        Map<ContractId, ContractHistory> contracts = new HashMap<>();
        Map<PerformanceId, Made> payments = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (int position = 1; position <= history.size(); position++) {
            for (var posting : postings(history.get(position - 1), contracts, payments)) {
                var cell = posting.dimension().code() + "|" + posting.key() + "|" + posting.date() + "|"
                        + (posting.currency() == null ? "-" : posting.currency());
                counts.merge(cell, posting.count(), Integer::sum);
                amounts.merge(cell, posting.amount() == null ? BigDecimal.ZERO : posting.amount(), BigDecimal::add);
            }
            var sums = new HashMap<String, String>();
            counts.forEach((cell, count) -> {
                var plain = NaiveFold.plain(amounts.get(cell));
                if (count != 0 || !plain.equals("0")) {
                    sums.put(cell, count + " " + plain);
                }
            });
            assertThat(sums).isEqualTo(NaiveFold.paid(history.subList(0, position)));
        }
    }

    private record Made(ContractId contract, Paid paid) {}

    private static List<Posting> postings(
            LedgerEvent fact, Map<ContractId, ContractHistory> contracts, Map<PerformanceId, Made> payments) {
        return switch (fact) {
            case ContractRecorded one -> {
                contracts.put(one.contract(), ContractHistory.of(one));
                yield List.of();
            }
            case ContractChange one -> {
                var before = Objects.requireNonNull(contracts.get(one.contract()));
                var after = before.on(one);
                contracts.put(one.contract(), after);
                var made = payments.values().stream()
                        .filter(payment -> payment.contract().equals(one.contract()))
                        .map(Made::paid)
                        .toList();
                yield PaidPostings.ofTerms(
                        one.deal(), before.now().terms(), after.now().terms(), made);
            }
            case PaymentEvent one -> {
                payments.put(one.entry(), new Made(one.contract(), paid(one)));
                yield PaidPostings.ofPayment(one.deal(), standing(contracts, one.contract()), null, paid(one));
            }
            case PerformanceCorrected one -> {
                var after = new Paid(Objects.requireNonNull(one.replacement().payment()), one.frozen());
                var before = payments.put(one.entry(), new Made(one.contract(), after));
                yield PaidPostings.ofPayment(
                        one.deal(), standing(contracts, one.contract()), before == null ? null : before.paid(), after);
            }
            case PerformanceRecordedInError one -> {
                var before = payments.remove(one.entry());
                yield PaidPostings.ofPayment(
                        one.deal(), standing(contracts, one.contract()), before == null ? null : before.paid(), null);
            }
            case PaymentRateDetermined one -> {
                var before = Objects.requireNonNull(payments.get(one.entry()));
                var after = new Paid(before.paid().payment(), one.frozen());
                payments.put(one.entry(), new Made(one.contract(), after));
                yield PaidPostings.ofPayment(one.deal(), standing(contracts, one.contract()), before.paid(), after);
            }
            default -> List.of();
        };
    }

    private static Paid paid(PaymentEvent event) {
        return new Paid(event.terms(), event.frozen());
    }

    private static ContractTerms standing(Map<ContractId, ContractHistory> contracts, ContractId contract) {
        return Objects.requireNonNull(contracts.get(contract)).now().terms();
    }

    @Provide
    Arbitrary<List<LedgerEvent>> histories() {
        return PaidHistories.any();
    }

    private static Map<String, String> bySupplier(List<Posting> postings) {
        var amounts = new HashMap<String, String>();
        postings.stream()
                .filter(posting -> posting.dimension() == Dimension.SUPPLIER)
                .forEach(posting -> amounts.put(
                        posting.key(), Objects.requireNonNull(posting.amount()).toPlainString()));
        return amounts;
    }
}
