package vn.techledger.ledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.changeparty.ChangeParty;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.adoptcodelist.AdoptCodeList;
import vn.techledger.ledger.reference.adoptexchangerates.AdoptExchangeRates;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.reference.proposeexchangerates.ProposeExchangeRates;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * An invented market: its parties, the lists and rates that its deals rest on, and its deals one by one. All of it follows
 * from the number of deals and the seed, also the identifiers, which the ledger makes elsewhere.
 */
public final class DemoMarket {

    static final int FIRST_YEAR = 2016;

    /** The day on which everything is entered, after everything that happens. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    /** Of ten years: each has some 18 % more deals than the one before. */
    private static final int[] DEALS_OF_YEARS = {100, 118, 139, 164, 194, 229, 270, 318, 376, 444};

    /** Days of the month that have rates. */
    static final List<Integer> RATE_DAYS = List.of(1, 11, 21);

    private static final int FEWEST_PARTIES = 200;
    private static final int DEALS_FOR_A_PARTY = 250;

    /** So many deals go by until a party changes its details. */
    private static final int DEALS_FOR_A_CHANGE = 5_000;

    private static final List<String> COUNTRIES =
            List.of("VN", "VN", "VN", "VN", "VN", "VN", "CN", "KR", "JP", "US", "DE");
    private static final List<PartyKind> KINDS = List.of(
            PartyKind.ENTERPRISE,
            PartyKind.ENTERPRISE,
            PartyKind.ENTERPRISE,
            PartyKind.INSTITUTE,
            PartyKind.UNIVERSITY,
            PartyKind.OTHER);

    /** Milliseconds in identifiers: the first of them, and those that the deals begin after. */
    private static final long FIRST_MILLIS = 1_577_836_800_000L;

    private static final long DEALS_AFTER = 10_000_000;

    private final long deals;
    private final long seed;
    private final int parties;
    private final PersonId registrar;
    private final PersonId approver;

    public DemoMarket(long deals, long seed) {
        this.deals = deals;
        this.seed = seed;
        this.parties = Math.toIntExact(FEWEST_PARTIES + deals / DEALS_FOR_A_PARTY);
        var dice = Dice.of(seed, 0);
        this.registrar = new PersonId(dice.id(FIRST_MILLIS));
        this.approver = new PersonId(dice.id(FIRST_MILLIS));
    }

    long seed() {
        return seed;
    }

    /** Whether the log has its parties, and maybe its deals. */
    boolean isIn(Ledger ledger) {
        return !ledger.log().recorded(Tags.party(party(0)), PartyEnrolled.class).isEmpty();
    }

    /** The number of a deal's contract, the first is 1. */
    String reference(long deal) {
        return "DEMO-" + seed + '-' + deal;
    }

    PersonId registrar() {
        return registrar;
    }

    PersonId approver() {
        return approver;
    }

    /** Any party, few of them often. */
    PartyId party(Dice dice) {
        return party(dice.skewed(parties));
    }

    /** Another party than the given one. */
    PartyId partyBut(PartyId than, Dice dice) {
        int number = dice.skewed(parties);
        var party = party(number);
        return party.equals(than) ? party((number + 1) % parties) : party;
    }

    private PartyId party(int number) {
        return new PartyId(Dice.of(seed, -1L - number).id(FIRST_MILLIS + 1 + number));
    }

    /** A contract of the market as a command of its own, for measurements that send contracts alone. */
    public RecordContract contract(long deal) {
        return new DemoDeal(this, deal, dice(deal)).contract();
    }

    private Dice dice(long deal) {
        return Dice.of(seed, deal);
    }

    /** When things of a deal are said to be made. */
    static long millis(long deal) {
        return FIRST_MILLIS + DEALS_AFTER + deal;
    }

    /** The day on which a deal is signed: one deal after another, but for some that are entered late. */
    LocalDate signed(long deal, Dice dice) {
        long all = 0;
        for (int weight : DEALS_OF_YEARS) {
            all += weight;
        }
        long place = (deal - 1) * all * 365 / deals;
        int year = FIRST_YEAR;
        for (int weight : DEALS_OF_YEARS) {
            if (place < weight * 365L) {
                return LocalDate.ofYearDay(year, (int) (place / weight) + 1)
                        .minusDays(dice.percent(8) ? dice.below(400) : dice.below(20));
            }
            place -= weight * 365L;
            year++;
        }
        throw new IllegalArgumentException("the market has no deal " + deal);
    }

    /** Parties, lists and rates. A list that the log has stays as it is; all of them hold the codes that are used here. */
    void open(DemoLedger ledger) {
        var dice = Dice.of(seed, Long.MIN_VALUE);
        for (var list : DemoCodes.values()) {
            list.refs().forEach(code -> ledger.learn(Tags.code(code)));
            var adopted = ledger.learn(Tags.codeList(list.list(), list.version())).stream()
                    .anyMatch(event -> event.fact() instanceof CodeListAdopted);
            if (!adopted) {
                adopt(ledger, list, new ProposalId(dice.id(FIRST_MILLIS)));
            }
        }
        for (var currency : DemoMoney.FOREIGN.keySet()) {
            adoptRates(ledger, currency, dice);
        }
        for (int number = 0; number < parties; number++) {
            ledger.send(enrolment(number), registrar);
        }
        ledger.keep();
    }

    private void adopt(DemoLedger ledger, DemoCodes list, ProposalId proposal) {
        ledger.send(
                new ProposeCodeList(
                        proposal,
                        list.list(),
                        list.version(),
                        "Danh mục giả định",
                        "Invented list",
                        null,
                        null,
                        "invented",
                        list.entries(),
                        registrar),
                registrar);
        ledger.send(new AdoptCodeList(proposal, list.list(), list.version(), approver), approver);
    }

    /** Of each year that has none in the log. */
    private void adoptRates(DemoLedger ledger, String currency, Dice dice) {
        for (int year = FIRST_YEAR; year < TODAY.getYear(); year++) {
            var rates = new ArrayList<ExchangeRate>();
            for (int month = 1; month <= 12; month++) {
                for (int day : RATE_DAYS) {
                    var date = LocalDate.of(year, month, day);
                    var had = ledger.learn(Tags.rate(currency, date)).stream()
                            .anyMatch(event -> event.fact() instanceof ExchangeRateAdopted);
                    if (!had) {
                        rates.add(new ExchangeRate(currency, date, DemoMoney.rate(currency, year, dice)));
                    }
                }
            }
            if (!rates.isEmpty()) {
                var proposal = new ProposalId(dice.id(FIRST_MILLIS));
                ledger.send(
                        new ProposeExchangeRates(proposal, "invented", "invented", "invented", rates, registrar, TODAY),
                        registrar);
                var keys = rates.stream().map(ExchangeRate::key).collect(Collectors.toSet());
                ledger.send(new AdoptExchangeRates(proposal, keys, approver), approver);
            }
        }
    }

    private EnrolParty enrolment(int number) {
        var dice = Dice.of(seed, -1_000_000_000L - number);
        return new EnrolParty(party(number), dice.of(KINDS), details(number, dice), null, null);
    }

    private static PartyDetails details(int number, Dice dice) {
        return new PartyDetails(
                "Đơn vị giả định " + number,
                dice.percent(95) ? dice.of(COUNTRIES) : null,
                dice.percent(60) ? DemoCodes.OWNERSHIPS.any(dice) : null,
                dice.percent(60) ? DemoCodes.PLACES.any(dice) : null,
                null,
                null);
    }

    /** Everything of a deal, in order. */
    void play(long deal, DemoLedger ledger) {
        var dice = dice(deal);
        new DemoDeal(this, deal, dice).play(ledger);
        ledger.forget();
        if (deal % DEALS_FOR_A_CHANGE == 0) {
            changeAParty(dice, signed(deal, dice), ledger);
        }
    }

    /** One of those that have few deals moves to another owner or place. */
    private void changeAParty(Dice dice, LocalDate day, DemoLedger ledger) {
        int number = parties / 2 + dice.below(parties / 2);
        var details = new PartyDetails(
                "Đơn vị giả định " + number + ", đổi tên lần " + day,
                dice.of(COUNTRIES),
                DemoCodes.OWNERSHIPS.any(dice),
                DemoCodes.PLACES.any(dice),
                null,
                null);
        ledger.send(
                new ChangeParty(party(number), details, EffectiveDate.of(day.toString()), List.of(), TODAY), registrar);
        ledger.keep();
    }
}
