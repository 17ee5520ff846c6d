package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;

/**
 * The second oracle: no postings, no differences. It keeps each contract as a paper with its amendments and adds them up,
 * with its own idea of how shares are divided.
 */
public final class NaiveFold {

    private NaiveFold() {}

    /** Count and amount by {@code dimension|key|date|currency}; the currency is a hyphen where no amount is known. */
    public static Map<String, String> of(List<? extends LedgerEvent> facts) {
        return of(facts, Amounts::total);
    }

    /** The same of the technology value. */
    public static Map<String, String> technology(List<? extends LedgerEvent> facts) {
        return of(facts, Amounts::technology);
    }

    private static Map<String, String> of(List<? extends LedgerEvent> facts, Function<Amounts, Amount> counted) {
        var people = new NaiveParties(facts);
        var known = new LinkedHashMap<Object, Paper>();
        for (var fact : facts) {
            if (fact instanceof ContractRecorded recorded) {
                known.put(recorded.contract(), new Paper(recorded.terms(), recorded.frozen()));
            } else if (fact instanceof ContractChange change) {
                Objects.requireNonNull(known.get(change.contract())).take(change);
            }
        }
        var counts = new HashMap<String, Integer>();
        var amounts = new HashMap<String, BigDecimal>();
        for (var paper : known.values()) {
            if (paper.gone) {
                continue;
            }
            for (int i = 0; i < paper.says.size(); i++) {
                var terms = paper.says.get(i);
                var day = i == 0 ? terms.signed().toString() : paper.days.get(i);
                var rate = paper.rates.get(i);
                var is = counted.apply(terms.amounts());
                spread(people, counts, amounts, terms, is, null, day, rate, i == 0 ? 1 : 0, 1);
                if (i > 0) {
                    var before = paper.says.get(i - 1);
                    var money = counted.apply(before.amounts());
                    boolean same = Objects.equals(is.currency(), money.currency());
                    spread(
                            people,
                            counts,
                            amounts,
                            before,
                            money,
                            null,
                            day,
                            same ? rate : paper.rates.get(i - 1),
                            0,
                            -1);
                }
            }
            if (paper.lost != null) {
                spread(
                        people,
                        counts,
                        amounts,
                        paper.says.getLast(),
                        counted.apply(paper.lost),
                        counted.apply(paper.says.getLast().amounts()),
                        paper.ended,
                        paper.rates.getLast(),
                        0,
                        -1);
            }
        }
        var sums = new HashMap<String, String>();
        counts.forEach((cell, count) -> {
            if (count != 0 || !plain(amounts.get(cell)).equals("0")) {
                sums.put(cell, count + " " + plain(amounts.get(cell)));
            }
        });
        return sums;
    }

    /** The same of what was paid: each payment by the parties that it names itself, else by the contract as it reads. */
    public static Map<String, String> paid(List<? extends LedgerEvent> facts) {
        var people = new NaiveParties(facts);
        var papers = new HashMap<Object, Paper>();
        var payments = new LinkedHashMap<Object, Payment>();
        var rates = new HashMap<Object, @Nullable FrozenRate>();
        var under = new HashMap<Object, Object>();
        for (var fact : facts) {
            switch (fact) {
                case ContractRecorded one -> papers.put(one.contract(), new Paper(one.terms(), one.frozen()));
                case ContractChange one ->
                    Objects.requireNonNull(papers.get(one.contract())).take(one);
                case PaymentEvent one -> {
                    payments.put(one.entry(), one.terms());
                    rates.put(one.entry(), one.frozen());
                    under.put(one.entry(), one.contract());
                }
                case PerformanceCorrected one -> {
                    payments.put(
                            one.entry(),
                            Objects.requireNonNull(one.replacement().payment()));
                    rates.put(one.entry(), one.frozen());
                }
                case PerformanceRecordedInError one -> payments.remove(one.entry());
                case PaymentRateDetermined one -> rates.put(one.entry(), one.frozen());
                default -> {}
            }
        }
        var counts = new HashMap<String, Integer>();
        var amounts = new HashMap<String, BigDecimal>();
        payments.forEach((entry, payment) -> {
            var terms =
                    Objects.requireNonNull(papers.get(under.get(entry))).says.getLast();
            var suppliers =
                    payment.payee() == null ? terms.suppliers() : List.of(new PartyShare(payment.payee(), null));
            var acquirers =
                    payment.payer() == null ? terms.acquirers() : List.of(new PartyShare(payment.payer(), null));
            int sign = payment.kind() == PaymentKind.PAYMENT ? 1 : -1;
            var parties = terms.between(suppliers, acquirers, terms.intermediaries());
            var day = payment.paid().toString();
            spread(people, counts, amounts, parties, payment.amount(), null, day, rates.get(entry), 1, sign);
        });
        var sums = new HashMap<String, String>();
        counts.forEach((cell, count) -> sums.put(cell, count + " " + plain(amounts.get(cell))));
        sums.values().removeIf("0 0"::equals);
        return sums;
    }

    /**
     * The same of contracts with a certificate: the first certificate brings in what the contract said on its day, each
     * later one the difference, and a revocation of the first takes out what was in by then. Knows certificates and
     * revocations alone.
     */
    public static Map<String, String> registered(List<? extends LedgerEvent> facts) {
        var people = new NaiveParties(facts);
        var papers = new LinkedHashMap<Object, Paper>();
        var issued = new LinkedHashMap<Object, List<CertificateIssued>>();
        var revoked = new HashMap<Object, PaperRevoked>();
        for (var fact : facts) {
            switch (fact) {
                case ContractRecorded one -> papers.put(one.contract(), new Paper(one.terms(), one.frozen()));
                case ContractChange one ->
                    Objects.requireNonNull(papers.get(one.contract())).take(one);
                case CertificateIssued one ->
                    issued.computeIfAbsent(one.contract(), none -> new ArrayList<>())
                            .add(one);
                case PaperRevoked one -> revoked.put(one.paper(), one);
                default -> {}
            }
        }
        var counts = new HashMap<String, Integer>();
        var amounts = new HashMap<String, BigDecimal>();
        issued.forEach((contract, certificates) -> {
            var paper = Objects.requireNonNull(papers.get(contract));
            var first = certificates.getFirst();
            var end = revoked.get(first.paper());
            if (paper.gone) {
                return;
            }
            int said = paper.on(first.details().issued());
            var day = first.details().issued().toString();
            if (said < 0) {
                spread(people, counts, amounts, paper.says.getFirst(), Amount.UNKNOWN, null, day, null, 1, 1);
            } else {
                paper.spread(people, counts, amounts, said, day, 1, 1);
            }
            for (var next : certificates.subList(1, certificates.size())) {
                var date = next.details().issued();
                int says = paper.on(date);
                boolean over =
                        end != null && !date.earliest().isBefore(end.noticed().earliest());
                if (!over && said >= 0 && says >= 0 && says != said) {
                    paper.spread(people, counts, amounts, said, date.toString(), 0, -1);
                    paper.spread(people, counts, amounts, says, date.toString(), 0, 1);
                    if (end != null) {
                        paper.spread(
                                people, counts, amounts, said, end.noticed().toString(), 0, 1);
                        paper.spread(
                                people, counts, amounts, says, end.noticed().toString(), 0, -1);
                    }
                    said = says;
                }
            }
            int origin = paper.on(first.details().issued());
            if (end != null) {
                if (origin >= 0) {
                    paper.spread(people, counts, amounts, origin, end.noticed().toString(), 0, -1);
                }
            } else if (paper.lost != null) {
                spread(
                        people,
                        counts,
                        amounts,
                        paper.says.getLast(),
                        paper.lost.total(),
                        paper.says.getLast().amounts().total(),
                        paper.ended,
                        paper.rates.getLast(),
                        0,
                        -1);
            }
        });
        var sums = new HashMap<String, String>();
        counts.forEach((cell, count) -> sums.put(cell, count + " " + plain(amounts.get(cell))));
        sums.values().removeIf("0 0"::equals);
        return sums;
    }

    /** A contract on paper: every version of it in a row, crossed out and copied back as the facts say. */
    private static final class Paper {

        private List<ContractTerms> says = new ArrayList<>();
        private List<String> days = new ArrayList<>();
        private List<@Nullable FrozenRate> rates = new ArrayList<>();
        private boolean gone;
        private String ended = "";
        private @Nullable Amounts lost;
        private @Nullable Paper earlier;

        Paper(ContractTerms terms, @Nullable FrozenRate rate) {
            says.add(terms);
            rates.add(rate);
            days.add(terms.signed().toString());
        }

        private Paper(Paper other) {
            become(other);
        }

        private void become(Paper other) {
            says = new ArrayList<>(other.says);
            days = new ArrayList<>(other.days);
            rates = new ArrayList<>(other.rates);
            gone = other.gone;
            ended = other.ended;
            lost = other.lost;
            earlier = other.earlier;
        }

        /** Which version held on a day: below zero where that cannot be told. */
        int on(EffectiveDate day) {
            int holds = 0;
            for (int i = 1; i < says.size(); i++) {
                var signed = EffectiveDate.of(days.get(i));
                if (!signed.latest().isAfter(day.earliest())) {
                    holds = i;
                } else if (!signed.earliest().isAfter(day.latest())) {
                    holds = -1;
                }
            }
            return holds;
        }

        void spread(
                NaiveParties people,
                Map<String, Integer> counts,
                Map<String, BigDecimal> amounts,
                int version,
                String day,
                int count,
                int sign) {
            var terms = says.get(version);
            var total = terms.amounts().total();
            NaiveFold.spread(people, counts, amounts, terms, total, null, day, rates.get(version), count, sign);
        }

        void take(ContractChange change) {
            if (change instanceof EntryRetracted one && one.scope() == RetractionScope.LAST_CHANGE) {
                become(Objects.requireNonNull(earlier));
                return;
            }
            earlier = new Paper(this);
            switch (change) {
                case ContractCorrected one -> {
                    int at = one.entry() == null ? says.size() - 1 : one.entry();
                    says.set(at, one.terms());
                    rates.set(at, one.frozen());
                }
                case ContractAmended one -> {
                    says.add(one.terms());
                    days.add(one.signed().toString());
                    rates.add(one.frozen());
                }
                case ContractTerminated one -> {
                    ended = one.date().toString();
                    lost = one.unperformed();
                }
                case RateDetermined one -> rates.set(one.entry() == null ? says.size() - 1 : one.entry(), one.frozen());
                case ContractInvalidated one -> gone = true;
                case EntryRetracted one -> gone = true;
            }
        }
    }

    private static void spread(
            NaiveParties people,
            Map<String, Integer> counts,
            Map<String, BigDecimal> amounts,
            ContractTerms terms,
            Amount money,
            @Nullable Amount whole,
            String day,
            @Nullable FrozenRate rate,
            int count,
            int sign) {
        var some = money.amount() == null ? null : new BigDecimal(money.amount());
        var currency = money.currency() == null ? "-" : money.currency();
        var sure = (whole == null || whole.amount() == null ? money : whole)
                .state()
                .name();
        spread(people, counts, amounts, terms, sure, currency, "|" + day + "|" + currency, some, null, count, sign);
        if (some != null && rate != null && rate.currency().equals(currency)) {
            var dong = some.multiply(new BigDecimal(rate.rate())).setScale(0, RoundingMode.HALF_EVEN);
            spread(
                    people,
                    counts,
                    amounts,
                    terms,
                    sure,
                    currency,
                    "|" + day + "|VND/" + currency,
                    dong,
                    rate,
                    count,
                    sign);
        }
    }

    private static void spread(
            NaiveParties people,
            Map<String, Integer> counts,
            Map<String, BigDecimal> amounts,
            ContractTerms terms,
            String sure,
            String currency,
            String after,
            @Nullable BigDecimal some,
            @Nullable FrozenRate valued,
            int count,
            int sign) {
        add(counts, amounts, "total", List.of(""), List.of("100"), after, some, count, sign);
        var suppliers = terms.suppliers().stream()
                .map(PartyShare::party)
                .map(Object::toString)
                .toList();
        add(counts, amounts, "supplier", suppliers, shares(terms.suppliers()), after, some, count, sign);
        var acquirers = terms.acquirers().stream()
                .map(PartyShare::party)
                .map(Object::toString)
                .toList();
        add(counts, amounts, "acquirer", acquirers, shares(terms.acquirers()), after, some, count, sign);
        var sectors = new ArrayList<String>();
        var sectorShares = new ArrayList<@Nullable String>();
        terms.sectors().forEach(part -> {
            sectors.add(part.list() + "/" + part.version() + "/" + part.code());
            sectorShares.add(part.share() == null ? null : part.share().toString());
        });
        add(counts, amounts, "sector", sectors, sectorShares, after, some, count, sign);
        var between = terms.intermediaries();
        var ids = between.isEmpty() ? List.of("none") : ids(between);
        add(
                counts,
                amounts,
                "intermediary",
                ids,
                between.isEmpty() ? List.of("100") : shares(between),
                after,
                some,
                count,
                sign);
        var alone = new LinkedHashMap<String, String>();
        alone.put("kind", terms.kind().name());
        alone.put("form", terms.transfer().form().name());
        alone.put("right", terms.transfer().right().name());
        alone.put("direction", terms.transfer().direction().name());
        alone.put("channel", terms.circumstances().channel().name());
        alone.put("evidence", evidence(terms));
        alone.put("size", size(terms.amounts().total(), currency, valued));
        var place = terms.circumstances().place();
        alone.put("place", place == null ? "unknown" : code(place));
        alone.put("amount-state", sure);
        alone.put(
                "intellectual-property", terms.transfer().intellectualProperty().name());
        var filer = terms.circumstances().filedFor();
        alone.put("reporter", filer == null ? "unknown" : filer.toString());
        alone.forEach((dimension, word) -> {
            var key = word.equals("UNKNOWN") ? "unknown" : word;
            add(counts, amounts, dimension, List.of(key), List.of("100"), after, some, count, sign);
        });
        var many = new LinkedHashMap<String, List<String>>();
        many.put("object", terms.transfer().objects().stream().map(Enum::name).toList());
        many.put("mode", terms.transfer().modes().stream().map(Enum::name).toList());
        many.put("science-field", codes(terms.classification().scienceFields()));
        many.put("wipo-field", codes(terms.classification().wipoFields()));
        many.put("key-product", codes(terms.classification().keyProducts()));
        many.forEach((dimension, keys) -> {
            for (var key : keys.isEmpty() ? List.of("unknown") : new LinkedHashSet<>(keys)) {
                add(counts, amounts, dimension, List.of(key), List.of("100"), after, some, count, sign);
            }
        });
        add(
                counts,
                amounts,
                "supplier.origin",
                origins(people, terms),
                shares(terms.suppliers()),
                after,
                some,
                count,
                sign);
        for (var attribute : List.of("country", "ownership", "kind", "locality")) {
            var given = terms.suppliers().stream().map(one -> people.say(attribute, one.party(), terms.signed()));
            add(
                    counts,
                    amounts,
                    "supplier." + attribute,
                    given.toList(),
                    shares(terms.suppliers()),
                    after,
                    some,
                    count,
                    sign);
            var taken = terms.acquirers().stream().map(one -> people.say(attribute, one.party(), terms.signed()));
            add(
                    counts,
                    amounts,
                    "acquirer." + attribute,
                    taken.toList(),
                    shares(terms.acquirers()),
                    after,
                    some,
                    count,
                    sign);
        }
    }

    /** What each supplier is, by its country and kind. */
    private static List<String> origins(NaiveParties people, ContractTerms terms) {
        return terms.suppliers().stream()
                .map(one -> {
                    var country = people.say("country", one.party(), terms.signed());
                    var kind = people.say("kind", one.party(), terms.signed());
                    return switch (country) {
                        case "unknown" -> "unknown";
                        case "VN" ->
                            List.of("INSTITUTE", "UNIVERSITY").contains(kind) ? "DOMESTIC_RESEARCH" : "DOMESTIC_OTHER";
                        default -> "FOREIGN";
                    };
                })
                .toList();
    }

    private static List<String> ids(List<PartyShare> parties) {
        return parties.stream().map(part -> part.party().toString()).toList();
    }

    private static String code(CodeRef code) {
        return code.list() + "/" + code.version() + "/" + code.code();
    }

    private static List<String> codes(List<CodeRef> codes) {
        return codes.stream().map(NaiveFold::code).toList();
    }

    private static String evidence(ContractTerms terms) {
        var best = "none";
        for (var grade : Evidence.Grade.values()) {
            if (terms.evidence().stream().anyMatch(one -> one.grade() == grade)) {
                best = grade.name();
            }
        }
        return best;
    }

    private static String size(Amount total, String currency, @Nullable FrozenRate valued) {
        if (total.amount() == null || !currency.equals(total.currency())) {
            return "unknown";
        }
        var worth = new BigDecimal(total.amount());
        if (valued != null) {
            worth = worth.multiply(new BigDecimal(valued.rate())).setScale(0, RoundingMode.HALF_EVEN);
        }
        if (worth.compareTo(BigDecimal.ONE) < 0) {
            return "0";
        }
        int power = 0;
        while (worth.compareTo(BigDecimal.TEN.pow(power + 1)) >= 0) {
            power++;
        }
        return "1e%02d".formatted(power);
    }

    private static List<@Nullable String> shares(List<PartyShare> parties) {
        var shares = new ArrayList<@Nullable String>();
        parties.forEach(
                part -> shares.add(part.share() == null ? null : part.share().toString()));
        return shares;
    }

    public static String plain(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? "0"
                : amount.stripTrailingZeros().toPlainString();
    }

    private static void add(
            Map<String, Integer> counts,
            Map<String, BigDecimal> amounts,
            String dimension,
            List<String> keys,
            List<? extends @Nullable String> shares,
            String after,
            @Nullable BigDecimal amount,
            int count,
            int sign) {
        if (keys.isEmpty()) {
            put(counts, amounts, dimension + "|unknown" + after, amount, count, sign);
            return;
        }
        if (shares.stream().allMatch(Objects::isNull) && new LinkedHashSet<>(keys).size() == 1) {
            put(counts, amounts, dimension + "|" + keys.getFirst() + after, amount, count, sign);
            return;
        }
        var whole = BigDecimal.ZERO;
        for (var share : shares) {
            whole = share == null ? new BigDecimal(1000) : whole.add(new BigDecimal(share));
        }
        if (whole.compareTo(new BigDecimal(100)) != 0) {
            put(counts, amounts, dimension + "|several" + after, amount, count, sign);
            return;
        }
        var parts = amount == null ? null : divide(amount, shares);
        for (var key : new LinkedHashSet<>(keys)) {
            var mine = BigDecimal.ZERO;
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).equals(key) && parts != null) {
                    mine = mine.add(parts.get(i));
                }
            }
            put(counts, amounts, dimension + "|" + key + after, amount == null ? null : mine, count, sign);
        }
    }

    /** Hands out one smallest unit after another to whoever is furthest below the exact part, the first named first. */
    private static List<BigDecimal> divide(BigDecimal amount, List<? extends @Nullable String> shares) {
        var unit = new BigDecimal(BigInteger.ONE, amount.scale());
        var exact = new ArrayList<BigDecimal>();
        var given = new ArrayList<BigDecimal>();
        var left = amount;
        for (var share : shares) {
            var part = amount.multiply(new BigDecimal(String.valueOf(share))).movePointLeft(2);
            var down = part.setScale(amount.scale(), RoundingMode.DOWN);
            exact.add(part);
            given.add(down);
            left = left.subtract(down);
        }
        while (left.signum() > 0) {
            int furthest = 0;
            for (int i = 1; i < given.size(); i++) {
                var lack = exact.get(i).subtract(given.get(i));
                if (lack.compareTo(exact.get(furthest).subtract(given.get(furthest))) > 0) {
                    furthest = i;
                }
            }
            given.set(furthest, given.get(furthest).add(unit));
            left = left.subtract(unit);
        }
        return given;
    }

    private static void put(
            Map<String, Integer> counts,
            Map<String, BigDecimal> amounts,
            String cell,
            @Nullable BigDecimal amount,
            int count,
            int sign) {
        counts.merge(cell, count, Integer::sum);
        var some = amount == null ? BigDecimal.ZERO : amount;
        amounts.merge(cell, sign < 0 ? some.negate() : some, BigDecimal::add);
    }
}
