package vn.techledger.projections.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.testing.DealHistories;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.PaidHistories;
import vn.techledger.projections.value.Axis;
import vn.techledger.projections.value.Measure;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue;
import vn.techledger.projections.value.ValueTable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.Performed.paid;
import static vn.techledger.projections.testing.Performed.payment;

class ReplayTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String ORIGIN = "techledger.example/1";
    private static final LogOpened OPENED = new LogOpened(ORIGIN, "Ed25519", "AAAA");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static String line(long position, LedgerEvent fact) {
        return line(position, envelope(ORIGIN, Facts.recordedAt(position), fact));
    }

    private static String line(long position, String envelope) {
        var hash = HexFormat.of().formatHex(LeafHash.of(envelope.getBytes(StandardCharsets.UTF_8)));
        return "{\"position\":" + position + ",\"leafHash\":\"" + hash + "\",\"envelope\":" + envelope + "}";
    }

    private static String envelope(String origin, Instant recordedAt, LedgerEvent fact) {
        var type = LedgerEvents.typeOf(fact.getClass());
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("format", "techledger/1");
        members.put("origin", origin);
        members.put("id", new UUID(9, 9).toString());
        members.put("type", type.name());
        members.put("version", type.version());
        members.put("timestamp", recordedAt.toString());
        members.put("recordedAt", recordedAt.toString());
        members.put("nonce", "00".repeat(16));
        members.put("actor", null);
        members.put("correlation", null);
        members.put("metadata", Map.of());
        members.put(
                "tags",
                fact.tags().stream()
                        .map(tag -> tag.key() + ':' + tag.value())
                        .sorted()
                        .toList());
        members.put("payload", fact);
        return EventJson.mapper().writeValueAsString(members);
    }

    private static List<String> lines(List<? extends LedgerEvent> facts) {
        var lines = new ArrayList<String>();
        facts.forEach(fact -> lines.add(line(lines.size() + 1, fact)));
        return lines;
    }

    private static List<LedgerEvent> twoDeals() {
        return List.of(
                OPENED,
                recorded(1, terms("2023-05", fixed("100.00", "USD"))),
                recorded(2, terms("2024", fixed("50.00", "USD"))));
    }

    private static List<String> found(String text, Answer... answers) {
        var found = new ArrayList<String>();
        var replay = new Replay(
                List.of(answers),
                List.of(),
                finding -> found.add(finding.kind() + " " + String.join(" ", finding.arguments())));
        run(replay, text);
        return found;
    }

    private static void run(Replay replay, String text) {
        try {
            replay.run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** At every position, in every currency, by year and month: another way of adding up, another store, one result. */
    @Test
    void sumsAreThoseOfTheReadModelsAtEveryPosition() {
        var facts = new ArrayList<>(Facts.everyKind());
        facts.add(recorded(91, terms("2023-05", fixed("100.00", "USD"))));
        facts.add(paid(91, 91, payment(PaymentKind.PAYMENT, "2031-06", fixed("40.00", "USD"))));
        facts.add(paid(92, 91, payment(PaymentKind.REFUND, "2032", fixed("7.50", "USD"))));
        facts.add(corrected(91, 91, facts.size() - 2, terms("2023-05", fixed("120.00", "USD"))));
        var signed = new TransactionValue(DATABASE.application());
        var paid = new PaymentValue(DATABASE.application());
        Feed.rebuild(DATABASE.application(), signed, Facts.log(facts), 7);
        Feed.rebuild(DATABASE.application(), paid, Facts.log(facts), 7);
        var compared = new ArrayList<String>();
        var replay = new Replay(List.of(), List.of(), finding -> {
            throw new AssertionError(finding);
        });
        for (long position = 1; position <= facts.size(); position++) {
            long at = position;
            replay.lookAt(at, sums -> {
                for (var period : List.of(Period.YEAR, Period.QUARTER, Period.MONTH)) {
                    for (var currency : List.of("USD", "VND", "EUR", "JPY")) {
                        var find = new TransactionValue.Find(null, period, null, null, currency, at);
                        assertThat(totals(sums, Rung.SIGNED, period, currency)).isEqualTo(totals(signed.find(find)));
                        assertThat(totals(sums, Rung.PAID, period, currency)).isEqualTo(totals(paid.find(find)));
                        compared.addAll(totals(sums, Rung.SIGNED, period, currency));
                        compared.addAll(totals(sums, Rung.PAID, period, currency));
                    }
                }
            });
        }
        run(replay, text(lines(facts)));
        assertThat(compared).contains("2031 1 40.00", "2032 1 -7.50", "2031-06 1 40.00", "2032-unknown 1 -7.50");
    }

    private static List<String> totals(ValueTable table) {
        return table.totals().stream()
                .map(total -> total.period() + " " + total.count() + " " + total.value())
                .sorted()
                .toList();
    }

    private static List<String> rows(ValueTable table) {
        return table.rows().stream()
                .map(row -> row.period() + ", " + row.key() + (row.crossed() == null ? "" : ", " + row.crossed()) + " "
                        + row.count() + " " + row.value())
                .sorted()
                .toList();
    }

    private static List<String> totals(Sums sums, Rung rung, Period period, String currency) {
        return cells(sums, rung, Sums.TOTALS, Sums.Length.valueOf(period.name()), currency);
    }

    private static List<String> cells(Sums sums, Rung rung, List<Dimension> by, Sums.Length length, String currency) {
        return sums.in(rung, by, length, currency).entrySet().stream()
                .filter(cell -> cell.getKey().year() > 0)
                .map(cell -> Answer.name(length.name(cell.getKey()), cell.getKey())
                        + " "
                        + cell.getValue().count()
                        + " "
                        + cell.getValue()
                                .amount()
                                .setScale(CurrencyUnit.of(currency).getDecimalPlaces())
                                .toPlainString())
                .sorted()
                .toList();
    }

    /** By every dimension, and by two; what turns out of parties later moves what was recorded before. */
    @Test
    void breakdownsAreThoseOfTheReadModelsWhateverTurnsOutOfParties() {
        var dimensions = Arrays.stream(Dimension.values())
                .filter(one -> one != Dimension.TOTAL)
                .toList();
        var signed = new TransactionValue(DATABASE.application());
        var paid = new PaymentValue(DATABASE.application());
        DealHistories.withParties(PaidHistories.any()).sampleStream().limit(3).forEach(history -> {
            var facts = new ArrayList<LedgerEvent>(List.of(OPENED));
            facts.addAll(history);
            Feed.rebuild(DATABASE.application(), signed, Facts.log(facts), 7);
            Feed.rebuild(DATABASE.application(), paid, Facts.log(facts), 7);
            var tables = new ArrayList<List<Dimension>>();
            dimensions.forEach(one -> tables.add(List.of(one)));
            for (int i = 0; i < dimensions.size(); i++) {
                var other = dimensions.get((i * 2 + 1) % dimensions.size());
                if (other != dimensions.get(i)) {
                    tables.add(List.of(dimensions.get(i), other));
                }
            }
            var replay = replaying(tables);
            for (long position = 1; position <= facts.size(); position++) {
                long at = position;
                replay.lookAt(at, sums -> {
                    for (int i = 0; i < tables.size(); i++) {
                        // all of them at the end, and each of them here and there on the way
                        if (at == facts.size() || (i + at) % 10 == 0) {
                            var by = tables.get(i);
                            var length = Sums.Length.values()[(int) (i + at) % 3];
                            assertThat(cells(sums, Rung.SIGNED, by, length, "USD"))
                                    .as("signed by %s at %d", by, at)
                                    .isEqualTo(rows(signed.find(find(by, length, at))));
                            assertThat(cells(sums, Rung.PAID, by, length, "USD"))
                                    .as("paid by %s at %d", by, at)
                                    .isEqualTo(rows(paid.find(find(by, length, at))));
                        }
                    }
                });
            }
            run(replay, text(lines(facts)));
            assertThat(replay.last()).isEqualTo(facts.size());
        });
    }

    private static TransactionValue.Find find(List<Dimension> by, Sums.Length length, long position) {
        var axes = by.stream().map(Axis::of).toList();
        return new TransactionValue.Find(
                axes, Period.valueOf(length.name()), null, null, "USD", position, Measure.VALUE);
    }

    /** Which tables are added up, answers say; these have nothing to compare. */
    private static Replay replaying(List<List<Dimension>> tables) {
        var answers = new ArrayList<Answer>();
        for (var by : tables) {
            var codes = by.stream().map(Dimension::code).collect(Collectors.joining(","));
            answers.add(new Answer("none", EventJson.mapper().readTree("{\"by\":\"" + codes + "\"}")));
        }
        return new Replay(
                answers,
                List.of(),
                finding -> assertThat(finding.kind()).as(finding.toString()).isEqualTo(Finding.Kind.NOT_COMPARABLE));
    }

    @Test
    void aCrossedAnswerIsComparedPairByPair() {
        var facts = List.of(
                OPENED,
                recorded(1, terms("2023-05", fixed("100.00", "USD"))),
                enrolled(2, "Viện Nghiên cứu"),
                recorded(2, terms("2023-06", fixed("1.00", "USD"))));
        var json = """
                {"representation": 2, "indicator": "transaction-value",
                 "definition": {"code": "transaction-value", "version": 1, "status": "candidate"},
                 "rung": "signed", "period": "quarter", "calendar": "01-01", "currency": "USD",
                 "by": "acquirer.country,channel", "level": null, "version": null,
                 "knownAt": {"origin": "techledger.example/1", "position": 4},
                 "rows": [{"period": "2023-Q2", "key": {"code": "VN", "name": null},
                  "crossKey": {"group": "unknown", "name": "x"}, "count": 2, "value": "101.00", "growth": null}],
                 "totals": [{"period": "2023-Q2", "count": 2, "value": "101.00", "growth": null}]}""";
        assertThat(found(text(lines(facts)), new Answer("a", EventJson.mapper().readTree(json))))
                .isEmpty();
        var other = json.replace("\"code\": \"VN\"", "\"code\": \"KR\"");
        assertThat(found(text(lines(facts)), new Answer("a", EventJson.mapper().readTree(other))))
                .containsExactlyInAnyOrder(
                        "UNFOUNDED a 2023-Q2, KR, unknown 2 101.00", "LACKS a 2023-Q2, VN, unknown 2 101.00");
        var month = json.replace("2023-Q2", "2023-02");
        assertThat(found(text(lines(facts)), new Answer("a", EventJson.mapper().readTree(month))))
                .contains("UNFOUNDED a 2023-02, VN, unknown 2 101.00");
        var leveled = json.replace("\"level\": null", "\"level\": 1");
        assertThat(found(text(lines(facts)), new Answer("a", EventJson.mapper().readTree(leveled))))
                .containsExactly("NOT_COMPARABLE a level 1, version null");
    }

    @Test
    void aPartyThatWasNeverEnrolledOrIsEnrolledTwiceIsNamed() {
        var facts = List.of(
                OPENED,
                new PartyDetailsChanged(
                        party(2), PartyDetails.named("Viện", "CN"), EffectiveDate.of("2023-05"), List.of()),
                enrolled(2, "Viện"),
                enrolled(2, "Viện"));
        assertThat(found(text(lines(facts))))
                .containsExactly(
                        "CONTRADICTION 2 party " + party(2) + " was never enrolled",
                        "CONTRADICTION 4 party " + party(2) + " is enrolled twice");
    }

    /** What is done to a good log, and what is said of it. */
    record Damage(String text, String... found) {}

    static Stream<Damage> damages() {
        var good = lines(twoDeals());
        var second = good.get(1);
        var other =
                envelope("elsewhere.example/1", Facts.recordedAt(2), twoDeals().get(1));
        var late = envelope(ORIGIN, Facts.recordedAt(1), twoDeals().get(1));
        var envelope = envelope(ORIGIN, Facts.recordedAt(2), twoDeals().get(1));
        return Stream.of(
                new Damage(text(good)),
                new Damage("", "EMPTY "),
                new Damage(text(List.of(good.get(0), "{}", good.get(2))), "LINE_MALFORMED 2", "POSITION 3 3 2"),
                new Damage(text(good).substring(0, text(good).length() - 5), "LINE_CUT 3"),
                new Damage(text(List.of(good.get(0), good.get(2))), "POSITION 2 3 2"),
                new Damage(text(List.of(good.get(0), good.get(0), second)), "POSITION 2 1 2"),
                new Damage(text(good).replace("100.00", "100.01"), "LEAF_HASH 2"),
                new Damage(
                        text(List.of(good.get(0), line(2, envelope.replace("\"tags\":", "\"tags\": ")))),
                        "ENVELOPE_DAMAGED 2 it is written otherwise than the ledger writes"),
                new Damage(
                        text(List.of(good.get(0), line(2, envelope.replace("\"nonce\":", "\"once\":")))),
                        "ENVELOPE_DAMAGED 2 its members are not those of an envelope"),
                new Damage(
                        text(List.of(good.get(0), line(2, other))),
                        "ORIGIN 2 elsewhere.example/1 techledger.example/1"),
                new Damage(text(List.of(good.get(0), line(2, late))), "TIME 2"),
                new Damage(text(lines(twoDeals().subList(1, 3))), "NOT_OPENED techledger.contract.ContractRecorded"),
                new Damage(text(List.of(good.get(0), line(2, envelope.replace("\"deal:", "\"deals:")))), "TAGS 2"),
                new Damage(
                        text(List.of(good.get(0), line(2, envelope.replace("ContractRecorded", "ContractForged")))),
                        "TYPE_UNKNOWN 2 techledger.contract.ContractForged 2"),
                new Damage(
                        text(List.of(good.get(0), second, line(3, twoDeals().get(1)))),
                        "CONTRADICTION 3 contract " + Facts.contract(1) + " is recorded twice"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void eachDamageIsNamed(Damage damage) {
        assertThat(found(damage.text())).containsExactly(damage.found());
    }

    private static String answer() {
        return """
                {"representation": 2, "indicator": "transaction-value",
                 "definition": {"code": "transaction-value", "version": 1, "status": "candidate"},
                 "rung": "signed", "period": "year", "calendar": "01-01", "currency": "USD", "by": null,
                 "knownAt": {"origin": "techledger.example/1", "position": 3},
                 "rows": [], "totals": [
                  {"period": "2023", "count": 1, "value": "100.00", "growth": null},
                  {"period": "2024", "count": 1, "value": "50.00", "growth": "-0.500000"}],
                 "averageGrowth": {"from": "2023", "to": "2024", "years": 1, "rate": "-0.500000"}}""".replace("\"rows\": []", "\"rows\": [" + ROWS + "]");
    }

    private static final String ROWS = "{\"period\": \"2023\", \"count\": 1, \"value\": \"100.00\", \"growth\": null},"
            + "{\"period\": \"2024\", \"count\": 1, \"value\": \"50.00\", \"growth\": \"-0.500000\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | x | ",
                "\"50.00\" | \"50.01\" | VALUE a 2024 50.01 50.00",
                "\"count\": 1, \"value\": \"100.00\" | \"count\": 2, \"value\": \"100.00\" | COUNT a 2023 2 1",
                "\"growth\": \"-0.500000\" | \"growth\": null | GROWTH a 2024 not-computable -0.500000",
                "\"rate\": \"-0.500000\" | \"rate\": \"0.100000\" | GROWTH a 2023–2024 0.100000 -0.500000",
                "{\"period\": \"2023\" | {\"period\": \"2022\" | UNFOUNDED a 2022 1 100.00",
                "\"indicator\": \"tr | \"indicator\": \"xtr | NOT_COMPARABLE a indicator \"xtransaction-value\"",
                "\"rung\": \"signed\" | \"rung\": \"agreed\" | NOT_COMPARABLE a rung \"agreed\"",
                "\"by\": null | \"by\": \"colour\" | NOT_COMPARABLE a by \"colour\"",
                "\"by\": null | \"by\": \"kind,form,right\" | NOT_COMPARABLE a by \"kind,form,right\"",
                "\"representation\": 2 | \"representation\": 1 | NOT_COMPARABLE a representation 1",
                "\"position\": 3 | \"position\": 4 | BEYOND a 4 3",
                "\"origin\": \"t | \"origin\": \"xt | OTHER_LOG a xtechledger.example/1 techledger.example/1",
                "\"currency\": \"USD\" | \"currency\": \"EUR\" | UNFOUNDED a 2024 1 50.00",
                "\"currency\": \"USD\" | \"currency\": \"XXXX\" | NOT_COMPARABLE a currency XXXX"
            })
    void eachDifferenceIsNamed(String from, String to, @Nullable String expected) {
        var json = EventJson.mapper().readTree(answer().replace(from, to));
        var found = found(text(lines(twoDeals())), new Answer("a", json));
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void whatTheAnswerDoesNotShowIsNamed() {
        var facts = new ArrayList<>(twoDeals());
        facts.add(1, recorded(3, terms("2023", fixed("1.00", "USD"))));
        var json = EventJson.mapper()
                .readTree(answer().replace("\"period\": \"2023\"", "\"period\": \"2021\"")
                        .replace("\"position\": 3", "\"position\": 4"));
        assertThat(found(text(lines(facts)), new Answer("a", json)))
                .contains("LACKS a 2023 2 101.00", "UNFOUNDED a 2021 1 100.00");
    }

    @Test
    void anAnswerIsComparedAtItsOwnPosition() {
        var facts = new ArrayList<>(twoDeals());
        facts.add(corrected(1, 1, 2, terms("2023-05", fixed("900.00", "USD"))));
        facts.add(recorded(4, terms("2024", Amount.UNKNOWN)));
        var json = EventJson.mapper().readTree(answer());
        assertThat(found(text(lines(facts)), new Answer("a", json))).isEmpty();
        var later = EventJson.mapper().readTree(answer().replace("\"position\": 3", "\"position\": 4"));
        assertThat(found(text(lines(facts)), new Answer("a", later))).contains("VALUE a 2023 100.00 900.00");
    }
}
