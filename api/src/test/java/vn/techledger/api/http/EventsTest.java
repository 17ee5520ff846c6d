package vn.techledger.api.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.api.cli.Commands;
import vn.techledger.ledger.proof.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withAmount;

/** The log as auditors take it away, and what they compute from it on their own machine. */
@ExtendWith(RunningLedger.Shared.class)
class EventsTest {

    private static final String EVENTS = "/api/v1/audit/events";
    private static final String VALUE = "/api/v1/statistics/transaction-value";
    private static final String ENVELOPE = "\"envelope\":";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningLedger ledger;
    private final Client auditor;
    private final String supplier;
    private final String acquirer;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    EventsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.auditor = ledger.client("AUDITOR");
        // their keys are events too, and should not come between a proposal and its approval
        ledger.approver();
        this.supplier = ledger.party("Bên giao phát lại");
        this.acquirer = ledger.party("Bên nhận phát lại");
    }

    private Answer signed(String date, String amount, String currency) {
        return ledger.registrar()
                .post(CONTRACTS, deal(supplier, acquirer, date, amount, currency))
                .is(201);
    }

    /** Gives the position at which it took effect. */
    private long corrected(Answer contract, String date, String amount, String currency) {
        var terms = withAmount(deal(supplier, acquirer, date, "0", currency), amount);
        var proposed = ledger.registrar()
                .post(
                        contract.header("Location") + "/corrections",
                        correction(contract.position(), "Gõ nhầm số tiền", terms))
                .is(201);
        return ledger.approver()
                .post(proposed.header("Location") + "/approval")
                .is(201)
                .position();
    }

    private long paid(Answer contract, String date, String amount, String currency) {
        var body = """
                {"kind": "PAYMENT", "paid": "%s", "amount": {"state": "FIXED", "amount": "%s", "currency": "%s"}}""".formatted(date, amount, currency);
        return ledger.registrar()
                .post(contract.header("Location") + "/payments", body)
                .is(201)
                .position();
    }

    private static List<String> lines(Answer answer) {
        return answer.is(200).text().lines().toList();
    }

    private static long position(String line) {
        return JSON.readTree(line).path("position").asLong();
    }

    private static String envelope(String line) {
        return line.substring(line.indexOf(ENVELOPE) + ENVELOPE.length(), line.length() - 1);
    }

    /** As the description of the API says. */
    private static String leafHash(String envelope) {
        var sha256 = Sha256.digest();
        sha256.update((byte) 0);
        return HexFormat.of().formatHex(sha256.digest(envelope.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyEventIsALineThatGivesItsLeafHash() {
        var contract = signed("2001-02", "10.00", "SEK");
        var answer = auditor.get(EVENTS);
        var lines = lines(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).endsWith("}\n").doesNotContain("\r");
        assertThat(lines).hasSize((int) answer.position());
        assertThat(answer.position()).isGreaterThanOrEqualTo(contract.position());
        assertThat(lines.stream().map(EventsTest::position).toList())
                .isEqualTo(LongStream.rangeClosed(1, answer.position()).boxed().toList());
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(JSON.readTree(line).path("leafHash").asString())
                                .isEqualTo(leafHash(envelope(line))));
        var line = lines.get((int) contract.position() - 1);
        assertThat(JSON.readTree(line).path("leafHash").asString()).isEqualTo(contract.at("/receipt/leafHash"));
        assertThat(lines).anyMatch(one -> one.contains("\"Bên giao phát lại\""));
        assertThat(envelope(line)).startsWith("{\"format\":\"techledger/1\",\"origin\":");
    }

    @Test
    void aStreamGoesOnWhereItBrokeOffAndEndsWhereItIsTold() {
        long last = signed("2001-03", "11.00", "SEK").position();
        var whole = lines(auditor.get(EVENTS + "?to=" + last));
        assertThat(whole).hasSize((int) last);
        var answer = auditor.get(EVENTS + "?after=3&to=" + (last - 1));
        assertThat(answer.position()).isEqualTo(last - 1);
        assertThat(lines(answer)).isEqualTo(whole.subList(3, (int) last - 1));
        assertThat(lines(auditor.get(EVENTS + "?after=" + last + "&to=" + last)))
                .isEmpty();
    }

    @Test
    void eventsOfADealOrOfATypeAreLinesOfTheSameLog() {
        var contract = signed("2001-04", "12.00", "SEK");
        signed("2001-05", "13.00", "SEK");
        long approved = corrected(contract, "2001-04", "14.00", "SEK");
        var whole = lines(auditor.get(EVENTS));
        var ofDeal = lines(auditor.get(EVENTS + "?deal=" + contract.id()));
        assertThat(ofDeal.stream().map(EventsTest::position))
                .containsExactly(contract.position(), approved - 1, approved);
        assertThat(whole).containsAll(ofDeal);
        var corrections = lines(auditor.get(EVENTS + "?deal=" + contract.id()
                + "&type=techledger.contract.ContractCorrected,techledger.contract.ContractAmended"));
        assertThat(corrections).containsExactly(ofDeal.getLast());
        var recorded = lines(auditor.get(EVENTS + "?type=techledger.contract.ContractRecorded"));
        assertThat(recorded)
                .isNotEmpty()
                .isEqualTo(whole.stream()
                        .filter(line -> line.contains("\"type\":\"techledger.contract.ContractRecorded\""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "after=x, after, not-a-number",
        "after=-1, after, not-positive",
        "to=999999999, to, position-ahead",
        "after=5&to=3, to, before-from",
        "deal=x, deal, not-an-id",
        "type=ContractRecorded, type, unknown-event-type",
        "type=techledger.contract.ContractRecorded%2C, type, unknown-event-type",
        "colour=red, colour, unknown-parameter"
    })
    void aQuestionOfTheWrongFormIsRefusedByName(String query, String parameter, String code) {
        auditor.get(EVENTS + "?" + query).isProblem(400, "invalid-request").names(parameter, code);
    }

    @Test
    void onlyAuditorsTakeTheLogAway() {
        for (var role : List.of("REGISTRAR", "STATISTICIAN", "APPROVER", "ADMIN")) {
            ledger.client(role).get(EVENTS).isProblem(403, "forbidden");
        }
        ledger.stranger().get(EVENTS).isProblem(401, "unauthorized");
    }

    private int replay(String... arguments) {
        out.getBuffer().setLength(0);
        return Commands.run(
                Stream.concat(Stream.of("replay"), Stream.of(arguments)).toArray(String[]::new),
                Map.of("LANG", "en_US.UTF-8", "TECHLEDGER_KEY", String.valueOf(auditor.key())),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
    }

    private Path exported(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("log.ndjson"), auditor.get(EVENTS).is(200).text());
    }

    private String saved(Path folder, String name, String query, long minPosition) throws IOException {
        var answer = auditor.get(VALUE + query + "&minPosition=" + minPosition).is(200);
        return Files.writeString(folder.resolve(name), answer.text()).toString();
    }

    @Test
    void figuresFollowFromTheExportedLogAndATamperedLineIsNamed(@TempDir Path folder) throws IOException {
        signed("2002-01", "100.00", "NZD");
        var mistyped = signed("2003-05", "250.00", "NZD");
        signed("2003", "70.00", "NZD");
        long before = paid(mistyped, "2003-06", "40.00", "NZD");
        var asKnownBefore = saved(folder, "before.json", "?currency=NZD&knownAt=" + before, before);
        long last = corrected(mistyped, "2003-05", "520.00", "NZD");
        var now = saved(folder, "now.json", "?currency=NZD", last);
        var byAcquirer =
                saved(folder, "acquirer.json", "?currency=NZD&by=acquirer&period=month&from=2003&to=2003", last);
        var paid = saved(folder, "paid.json", "?currency=NZD&rung=paid", last);
        var log = exported(folder);

        var address = ledger.registrar()
                .address()
                .resolve(VALUE + "?currency=NZD&by=supplier")
                .toString();
        assertThat(replay(
                        log.toString(),
                        "--compare",
                        asKnownBefore,
                        "--compare",
                        now,
                        "--compare",
                        byAcquirer,
                        "--compare",
                        paid,
                        "--figures"))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString())
                .contains("signed\tNZD\t2002\t1\t100.00")
                .contains("signed\tNZD\t2003\t2\t590.00")
                .contains("paid\tNZD\t2003\t1\t40.00")
                .contains("Every value and rate of 4 compared answers follows from the log.")
                .contains("it has no signature yet");
        assertThat(replay(log.toString(), "--figures", "--at", Long.toString(before)))
                .isZero();
        assertThat(out.toString()).contains("signed\tNZD\t2003\t2\t320.00").doesNotContain("590.00");
        assertThat(replay(log.toString(), "--compare", address))
                .as("%s%s", out, err)
                .isIn(0, 1);
        assertThat(out.toString()).doesNotContain("the answer says");

        var text = Files.readString(log);
        // somebody changes an amount, and then mends the hash
        var lines = text.lines().toList();
        var original = lines.get((int) last - 1);
        var forged = envelope(original).replace("\"520.00\"", "\"521.00\"");
        assertThat(forged).isNotEqualTo(envelope(original));
        Files.writeString(log, text.replace(envelope(original), forged));
        assertThat(replay(log.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Position " + last + ": the envelope is not the one that the leaf hash was made of.");
        Files.writeString(
                log, text.replace(envelope(original), forged).replace(leafHash(envelope(original)), leafHash(forged)));
        assertThat(replay(log.toString(), "--compare", now)).isEqualTo(1);
        assertThat(out.toString())
                .doesNotContain("leaf hash")
                .contains(now + ": 2003: the answer says 590.00, the log adds up to 591.00.")
                .contains("the answer has the growth 4.900000, the log leads to 4.910000.");
        // somebody drops an event, or the end of the file
        Files.writeString(log, text.replace(lines.get((int) last - 2) + "\n", ""));
        assertThat(replay(log.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Line %d holds position %d where position %d belongs.".formatted(last - 1, last, last - 1));
        Files.writeString(log, text.substring(0, text.indexOf(original) + 100));
        assertThat(replay(log.toString(), "--compare", now)).isEqualTo(1);
        assertThat(out.toString()).contains("Line " + last + " breaks off").contains("the file ends at " + (last - 1));
    }

    /** Whatever the other tests recorded until now, in all ways that a table is asked for. */
    @Test
    void everyTableFollowsFromTheExportedLog(@TempDir Path folder) throws IOException {
        long last = signed("2005-01", "1000", "VND").position();
        var arguments = new ArrayList<String>();
        arguments.add("");
        for (var currency : List.of("VND", "USD", "SEK", "NZD", "CHF")) {
            for (var rung : List.of("signed", "paid")) {
                for (var by :
                        List.of("", "&by=acquirer", "&by=sector", "&by=supplier.country", "&by=mode,acquirer.kind")) {
                    for (var period : List.of("year", "quarter", "month")) {
                        var query = "?currency=%s&rung=%s%s&period=%s".formatted(currency, rung, by, period);
                        arguments.add("--compare");
                        arguments.add(saved(folder, arguments.size() + ".json", query, last));
                    }
                }
            }
        }
        arguments.set(0, exported(folder).toString());
        assertThat(replay(arguments.toArray(String[]::new)))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString()).contains("Every value and rate of 150 compared answers follows from the log.");
    }

    @Test
    void theHistoryOfADealTellsWhatEachEventChanged(@TempDir Path folder) throws IOException {
        var contract = signed("2004-05", "250.00", "NZD");
        long effect = corrected(contract, "2004-05", "520.00", "NZD");
        paid(contract, "2004-06", "40.00", "NZD");
        var log = exported(folder).toString();
        assertThat(replay(log, "--deal", contract.id())).as("%s%s", out, err).isZero();
        var amount = "/contracts/" + contract.id() + "/entries/0/terms/amounts/total/amount: ";
        assertThat(out.toString())
                .as("history")
                .contains("Position " + contract.position())
                .contains(amount + "– → \"250.00\"")
                .contains("/otherFacts/" + (effect - 1) + "/reason: – → \"Gõ nhầm số tiền\"")
                .contains(amount + "\"250.00\" → \"520.00\"")
                .contains("/payment/amount/amount: – → \"40.00\"")
                .containsPattern("techledger.contract.ContractCorrected, by [0-9a-f-]{36}");
        assertThat(replay(log, "--deal", contract.id(), "--at", Long.toString(effect - 1)))
                .isZero();
        var told = out.toString();
        assertThat(told).contains("The deal at position " + (effect - 1) + ":");
        var state = JSON.readTree(told.substring(told.indexOf("\n{") + 1, told.lastIndexOf("\n}") + 2));
        assertThat(state.at("/contracts/" + contract.id() + "/entries/0/terms/amounts/total/amount")
                        .asString())
                .isEqualTo("250.00");
        assertThat(state.at("/otherFacts/" + (effect - 1) + "/terms/amounts/total/amount")
                        .asString())
                .isEqualTo("520.00");
        assertThat(state.path("performance").size()).isZero();
        assertThat(replay(log, "--deal", "nobody")).isEqualTo(2);
        assertThat(replay(log, "--at", "0")).isEqualTo(2);
        assertThat(replay(folder.resolve("none.ndjson").toString())).isEqualTo(2);
        assertThat(replay(log, "--compare", folder.resolve("none.json").toString()))
                .isEqualTo(3);
    }
}
