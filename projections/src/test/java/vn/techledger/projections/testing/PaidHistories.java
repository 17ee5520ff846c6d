package vn.techledger.projections.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.projections.testing.Facts.contract;

/** Random histories of deals under which something is paid, credited, paid back, corrected and taken back. */
public final class PaidHistories {

    private PaidHistories() {}

    public static Arbitrary<List<LedgerEvent>> any() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 8),
                        payments(),
                        Arbitraries.of(Deed.values()))
                .as(Step::new);
        return Combinators.combine(DealHistories.any(), step.list().ofMaxSize(25))
                .as(PaidHistories::facts);
    }

    private static List<LedgerEvent> facts(List<LedgerEvent> deals, List<Step> steps) {
        var facts = new ArrayList<LedgerEvent>();
        Set<ContractId> recorded = new HashSet<>();
        Map<Integer, Integer> under = new HashMap<>();
        Map<Integer, Payment> unvalued = new HashMap<>();
        int corrections = 1000;
        for (int i = 0; i < deals.size(); i++) {
            facts.add(deals.get(i));
            if (deals.get(i) instanceof ContractRecorded one) {
                recorded.add(one.contract());
            }
            for (var step : steps) {
                if (step.after % deals.size() != i) {
                    continue;
                }
                var contract = under.get(step.entry);
                if (contract == null) {
                    if (recorded.contains(contract(step.contract))) {
                        facts.add(Performed.paid(step.entry, step.contract, step.payment));
                        under.put(step.entry, step.contract);
                        unvalued.put(step.entry, step.payment);
                    }
                    continue;
                }
                switch (step.deed) {
                    case CORRECT -> {
                        var right = vn.techledger.ledger.performance.Performed.of(step.payment);
                        facts.add(Performed.inEffect(++corrections, step.entry, contract, 1, right));
                        unvalued.put(step.entry, step.payment);
                    }
                    case STRIKE -> {
                        facts.add(Performed.inEffect(++corrections, step.entry, contract, 1, null));
                        unvalued.remove(step.entry);
                    }
                    case DETERMINE -> {
                        var payment = unvalued.get(step.entry);
                        if (payment != null && "USD".equals(payment.amount().currency())) {
                            facts.add(Performed.rateDetermined(++corrections, step.entry, contract, 1, "24999.5"));
                            unvalued.remove(step.entry);
                        }
                    }
                }
            }
        }
        return List.copyOf(facts);
    }

    private static Arbitrary<Payment> payments() {
        var cents = Arbitraries.integers().between(1, 99_999);
        Arbitrary<Amount> amounts = Arbitraries.oneOf(
                cents.map(n -> Facts.fixed("%d.%02d".formatted(n / 100, n % 100), "USD")),
                cents.map(n -> Facts.fixed(Integer.toString(n), "VND")),
                Arbitraries.of(Amount.UNKNOWN));
        return Combinators.combine(
                        Arbitraries.of(PaymentKind.values()),
                        Arbitraries.of("2022", "2022-03", "2022-03-04", "2023-12-31", "unknown"),
                        amounts,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as((kind, paid, amount, payer, payee) -> Performed.payment(
                        kind,
                        paid,
                        amount,
                        payer == 0 ? null : Facts.party(payer),
                        payee == 0 ? null : Facts.party(payee)));
    }

    private enum Deed {
        CORRECT,
        STRIKE,
        DETERMINE
    }

    private record Step(int after, int contract, int entry, Payment payment, Deed deed) {}
}
