package vn.techledger.projections.testing;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Instrument;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.contract.TransferObject;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.YesNo;

/** Random histories of deals: recordings, proposals and all kinds of changes of a few contracts. */
public final class DealHistories {

    private static final List<List<String>> SHARES = List.of(
            List.of("100"), List.of("60", "40"), List.of("33.333333", "33.333333", "33.333334"), List.of("50", "30"));

    private DealHistories() {}

    public static Arbitrary<List<LedgerEvent>> any() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        terms(),
                        Arbitraries.integers().between(0, 13))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(25).map(DealHistories::facts);
    }

    private static List<LedgerEvent> facts(List<Step> steps) {
        var facts = new ArrayList<LedgerEvent>();
        Map<Integer, Integer> inForce = new HashMap<>();
        Map<Integer, ContractHistory> standing = new HashMap<>();
        int changes = 0;
        for (var step : steps) {
            var target = inForce.get(step.contract);
            var history = standing.get(step.contract);
            if (target == null || history == null) {
                var recorded = rated(Facts.recorded(step.contract, step.terms));
                facts.add(recorded);
                inForce.put(step.contract, facts.size());
                standing.put(step.contract, ContractHistory.of(recorded));
                continue;
            }
            facts.add(Facts.proposed(++changes, step.contract, target, step.terms));
            var change = change(step, changes, target, history);
            if (change != null) {
                change = rated(change);
                facts.add(change);
                inForce.put(step.contract, facts.size());
                standing.put(step.contract, history.on(change));
            }
        }
        return List.copyOf(facts);
    }

    private static ContractRecorded rated(ContractRecorded fact) {
        return new ContractRecorded(
                fact.contract(), fact.deal(), fact.terms(), fact.source(), fact.memorandum(), rate(fact.terms()));
    }

    private static ContractChange rated(ContractChange change) {
        return switch (change) {
            case ContractCorrected e ->
                new ContractCorrected(
                        e.correction(),
                        e.contract(),
                        e.deal(),
                        e.target(),
                        e.entry(),
                        e.terms(),
                        rate(e.terms()),
                        e.replacedReference(),
                        e.proposedBy(),
                        e.approvedBy());
            case ContractAmended e ->
                new ContractAmended(
                        e.correction(),
                        e.contract(),
                        e.deal(),
                        e.target(),
                        e.number(),
                        e.signed(),
                        e.terms(),
                        rate(e.terms()),
                        e.replacedReference(),
                        e.proposedBy(),
                        e.approvedBy());
            default -> change;
        };
    }

    /** A rate is frozen in every second contract in dollars, another one for each size of it. */
    private static @Nullable FrozenRate rate(ContractTerms terms) {
        var money = terms.amounts().total().known().orElse(null);
        if (money == null
                || !money.getCurrencyUnit().getCode().equals("USD")
                || terms.acquirers().size() % 2 == 0) {
            return null;
        }
        var rate = money.isGreaterThan(Money.parse("USD 5000")) ? "24620.5" : "23979";
        return new FrozenRate("USD", LocalDate.of(2022, 3, 4), rate, "test", 1);
    }

    /** What the step does, where the ledger would allow it. */
    private static @Nullable ContractChange change(Step step, int number, long target, ContractHistory history) {
        var date = step.terms.signed().toString();
        boolean isVoid = history.now().voided();
        return switch (step.kind) {
            case 1, 2 -> isVoid ? null : Facts.corrected(number, step.contract, target, step.terms);
            case 3 ->
                isVoid || history.now().entries().size() == 1
                        ? null
                        : Facts.correctedEntry(number, step.contract, target, 0, step.terms);
            case 4, 5, 6 -> isVoid ? null : Facts.amended(number, step.contract, target, date, step.terms);
            case 7 -> {
                var unperformed = step.terms.amounts().total();
                yield history.now().end() == null
                        ? Facts.terminated(number, step.contract, target, date, unperformed)
                        : null;
            }
            case 8 -> isVoid ? null : Facts.invalidated(number, step.contract, target);
            case 9 ->
                history.now().retracted()
                        ? null
                        : Facts.retracted(number, step.contract, target, RetractionScope.CONTRACT);
            case 10, 11 ->
                history.before().isEmpty()
                        ? null
                        : Facts.retracted(number, step.contract, target, RetractionScope.LAST_CHANGE);
            case 12 ->
                isVoid
                        ? null
                        : determined(
                                step,
                                number,
                                target,
                                history,
                                history.now().entries().size() - 1);
            case 13 -> isVoid ? null : determined(step, number, target, history, 0);
            default -> null;
        };
    }

    /** A rate for an entry in dollars in which none is frozen. */
    private static @Nullable ContractChange determined(
            Step step, int number, long target, ContractHistory history, int entry) {
        var valued = history.now().entries().get(entry);
        var currency = valued.terms().amounts().total().currency();
        return valued.frozen() == null && "USD".equals(currency)
                ? Facts.rateDetermined(number, step.contract, target, entry, "25000.75")
                : null;
    }

    private static Arbitrary<ContractTerms> terms() {
        return Combinators.combine(
                        Arbitraries.of("2022", "2022-03", "2022-03-04", "2022-03-05", "2023", "2023-03", "2024-12-31"),
                        amounts(),
                        parties(),
                        parties(),
                        sectors(),
                        Arbitraries.integers().between(0, 999))
                .as((signed, total, suppliers, acquirers, sectors, variant) ->
                        varied(Facts.terms(signed, total, suppliers, acquirers, sectors), variant));
    }

    /** The same terms with other things said, or left unknown, in every field that figures are broken down by. */
    private static ContractTerms varied(ContractTerms terms, int variant) {
        var modes = new ArrayList<TransferMode>();
        for (var mode : TransferMode.values()) {
            if (variant / (mode.ordinal() + 1) % 3 == 0) {
                modes.add(mode);
            }
        }
        var fields = variant % 5 == 0
                ? List.<CodeRef>of()
                : List.of(new CodeRef("F", "1", "1"), new CodeRef("F", "1", Integer.toString(1 + variant % 4)));
        var paper = new Evidence(Evidence.Kind.CONTRACT, null, null, null, null, Evidence.Grade.values()[variant % 4]);
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                ContractKind.values()[variant % ContractKind.values().length],
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                variant % 3 == 0 ? List.of() : terms.suppliers(),
                new Amounts(terms.amounts().total(), technology(terms.amounts().total(), variant), Amount.UNKNOWN),
                terms.sectors(),
                variant % 7 == 0 ? List.of() : List.of(paper),
                null,
                new TransferTerms(
                        TransferForm.values()[variant % TransferForm.values().length],
                        Instrument.UNKNOWN,
                        variant % 2 == 0 ? List.of() : List.of(TransferObject.KNOW_HOW),
                        modes,
                        TransferredRight.values()[variant % TransferredRight.values().length],
                        YesNo.UNKNOWN,
                        TransferDirection.values()[variant % TransferDirection.values().length],
                        List.of(),
                        List.of(),
                        YesNo.values()[variant % YesNo.values().length]),
                terms.payment(),
                new Circumstances(
                        YesNo.UNKNOWN,
                        Relation.UNKNOWN,
                        Channel.values()[variant % Channel.values().length],
                        PublicSupport.UNKNOWN,
                        List.of(),
                        variant % 4 == 0 ? null : new CodeRef("PLACE", "2025", "1"),
                        null,
                        null,
                        variant % 6 == 0 ? null : Facts.party(1 + variant % 3)),
                new Classification(fields, List.of(), fields));
    }

    /** Half of the total, estimated; all of it; or unknown. */
    private static Amount technology(Amount total, int variant) {
        var whole = total.known();
        if (whole.isEmpty() || variant % 3 == 0) {
            return Amount.UNKNOWN;
        }
        return variant % 3 == 1
                ? total
                : Amount.of(Amount.State.ESTIMATED, whole.get().dividedBy(2, RoundingMode.DOWN));
    }

    /** The same with what is said of the parties 1 to 4: enrolled before or after they are named, changed, corrected. */
    public static Arbitrary<List<LedgerEvent>> withParties(Arbitrary<List<LedgerEvent>> histories) {
        var said = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("VN", "CN", "KR"),
                        Arbitraries.of("2021-12-31", "2022-03-04", "2022-03-05", "2022-07-01", "2023-03-15"),
                        Arbitraries.integers().between(0, 2))
                .as(Said::new);
        return Combinators.combine(histories, said.list().ofMaxSize(14)).as(DealHistories::together);
    }

    private static List<LedgerEvent> together(List<LedgerEvent> history, List<Said> said) {
        var facts = new ArrayList<LedgerEvent>();
        var enrolled = new HashSet<Integer>();
        for (int i = 0; i < history.size(); i++) {
            for (var one : said) {
                if (one.before % history.size() == i) {
                    facts.add(one.fact(enrolled.add(one.party)));
                }
            }
            facts.add(history.get(i));
        }
        return List.copyOf(facts);
    }

    private record Said(int before, int party, String country, String effective, int kind) {

        LedgerEvent fact(boolean first) {
            var ownership = kind == 0 ? null : new CodeRef("OWNERSHIP", "2025", Integer.toString(kind));
            var details = new PartyDetails("p" + party, country, ownership, null, null, null);
            var id = Facts.party(party);
            if (first) {
                return new PartyEnrolled(id, PartyKind.values()[kind], details, null, null);
            }
            return kind == 0
                    ? new PartyCorrected(Facts.correction(5000 + before), id, 1, details, Facts.AN, Facts.BINH)
                    : new PartyDetailsChanged(id, details, EffectiveDate.of(effective), List.of());
        }
    }

    private static Arbitrary<Amount> amounts() {
        var cents = Arbitraries.integers().between(0, 999_999);
        return Arbitraries.oneOf(
                cents.map(n -> Facts.fixed("%d.%02d".formatted(n / 100, n % 100), "USD")),
                cents.map(n -> new Amount(Amount.State.ESTIMATED, Integer.toString(n), "VND")),
                Arbitraries.of(Amount.UNKNOWN, new Amount(Amount.State.OPEN, null, null)));
    }

    private static Arbitrary<List<PartyShare>> parties() {
        var number = Arbitraries.integers().between(1, 4);
        var unshared = number.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(numbers ->
                        numbers.stream().map(party -> Facts.part(party, null)).toList());
        var shared = Combinators.combine(Arbitraries.of(SHARES), number.list().ofSize(3))
                .as((shares, numbers) -> {
                    var parts = new ArrayList<PartyShare>();
                    for (int i = 0; i < shares.size(); i++) {
                        parts.add(Facts.part(numbers.get(i), shares.get(i)));
                    }
                    return List.copyOf(parts);
                });
        return Arbitraries.oneOf(unshared, shared);
    }

    private static Arbitrary<List<SectorShare>> sectors() {
        return Combinators.combine(
                        Arbitraries.of(SHARES),
                        Arbitraries.of("A", "C", "M"),
                        Arbitraries.integers().between(0, 2))
                .as((shares, first, form) -> switch (form) {
                    case 0 -> List.<SectorShare>of();
                    case 1 -> List.of(Facts.sector(first, null));
                    default -> {
                        var sectors = new ArrayList<SectorShare>();
                        shares.forEach(share -> sectors.add(Facts.sector(sectors.isEmpty() ? first : "J", share)));
                        yield List.copyOf(sectors);
                    }
                });
    }

    private record Step(int contract, ContractTerms terms, int kind) {}
}
