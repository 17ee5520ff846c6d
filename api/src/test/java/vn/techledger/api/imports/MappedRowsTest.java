package vn.techledger.api.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MappedRowsTest {

    private static final Mapping TITLES = Rows.contract("title: {column: t}", "note: {column: n}");
    private static final Mapping AMOUNTS = Rows.mapping(Rows.HEAD + """
            missing: [N/A]
            numbers: {grouping: ","}
            identity: {digest: row}
            contract:
              signed: {column: d, patterns: [yyyy-MM-dd, yyyy-MM, yyyy]}
              suppliers:
                - {key: {column: s1}, kind: {constant: ENTERPRISE}, country: {constant: VN}, share: {column: p}}
                - {key: {column: s2}, keysOf: other-source}
              acquirers: [{id: {column: a}}]
              amounts:
                total: {state: ESTIMATED, amount: {column: v}, currency: {column: c}, missing: UNKNOWN}
                technology: {state: FIXED, amount: {column: w}, currency: {constant: VND}}
                other: {state: OPEN}
              sectors:
                - {list: {constant: VSIC}, version: {constant: "2018"}, code: {column: x}, share: {constant: "100"}}
              evidence: [{kind: {constant: CONTRACT}, sha256: {column: h}, pages: {column: g}}]
              note: {template: ["lot: {l}", "from {s1} to {a}"]}
            """);
    private static final String HEADER = "d,s1,p,s2,a,v,c,w,x,h,g,l\n";

    private static Mapping lineEnds(String name) {
        return Rows.mapping(Rows.HEAD + "file: {lineEnds: " + name
                + "}\nidentity: {digest: row}\ncontract:\n  title: {column: t}\n  note: {column: n}\n");
    }

    @Test
    void aRowBecomesTheBodyOfAContract() {
        var row = Rows.good(Rows.read(AMOUNTS, HEADER + "2024-03,A,60.0,B,id-1,\"1,250\",USD,7.0,M,abc,3,5\n")
                .getFirst());
        assertThat(row.body().toString())
                .isEqualTo(JsonMapper.shared().readTree("""
                {"signed": "2024-03",
                 "suppliers": [{"party": {"key": {"source": "tests", "text": "A"}, "kind": "ENTERPRISE",
                                          "country": "VN"},
                                "share": "60"},
                               {"party": {"key": {"source": "other-source", "text": "B"}}}],
                 "acquirers": [{"party": "id-1"}],
                 "amounts": {"total": {"state": "ESTIMATED", "amount": "1250.00", "currency": "USD"},
                             "technology": {"state": "FIXED", "amount": "7", "currency": "VND"},
                             "other": {"state": "OPEN"}},
                 "sectors": [{"list": "VSIC", "version": "2018", "code": "M", "share": "100"}],
                 "evidence": [{"kind": "CONTRACT", "sha256": "abc", "pages": 3}],
                 "note": "lot: 5; from A to id-1"}""").toString());
    }

    @Test
    void whatIsMissingIsLeftOut() {
        var row = Rows.good(
                Rows.read(AMOUNTS, HEADER + ",N/A,60,B,,N/A,,7,,,N/A,5\n").getFirst());
        assertThat(row.body().toString()).isEqualTo("""
                        {"suppliers":[{"party":{"key":{"source":"other-source","text":"B"}}}],"acquirers":[],\
                        "amounts":{"total":{"state":"UNKNOWN"},"technology":{"state":"FIXED","amount":"7",\
                        "currency":"VND"},"other":{"state":"OPEN"}},"sectors":[],"evidence":[],"note":"lot: 5"}""");
        // pointers follow what is in the body, not what the mapping lists
        assertThat(row.columns("/suppliers/0/party/key")).containsExactly("s2");
        assertThat(row.columns("/suppliers")).containsExactly("s1", "s2");
        assertThat(row.columns("/acquirers")).containsExactly("a");
    }

    @Test
    void pointersLeadBackToColumns() {
        var row = Rows.good(Rows.read(AMOUNTS, HEADER + "2024,A,60,B,id-1,5,USD,7,M,abc,3,5\n")
                .getFirst());
        assertThat(row.columns("/signed")).containsExactly("d");
        assertThat(row.columns("/suppliers/0/share")).containsExactly("p");
        assertThat(row.columns("/suppliers/0/party/key/text")).containsExactly("s1");
        assertThat(row.columns("/suppliers/0/party/country")).isEmpty();
        assertThat(row.columns("/suppliers/1")).containsExactly("s2");
        assertThat(row.columns("/amounts/total/amount")).containsExactly("v");
        assertThat(row.columns("/amounts/total")).containsExactly("v", "c");
        assertThat(row.columns("/note")).containsExactly("l", "s1", "a");
        assertThat(row.columns("/title")).isEmpty();
        assertThat(row.columns("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-30,A,60,B,i,5,USD,7,M,a,3,5      | d | 2024-02-30 | date-form
            2024,A,6x,B,i,5,USD,7,M,a,3,5            | p | 6x         | number-form
            2024,A,60.1234567,B,i,5,USD,7,M,a,3,5    | p | 60.1234567 | too-many-decimals
            2024,A,60,B,i,-5,USD,7,M,a,3,5           | v | -5         | negative
            2024,A,60,B,i,5.001,USD,7,M,a,3,5        | v | 5.001      | too-many-decimals
            2024,A,60,B,i,5e3,USD,7,M,a,3,5          | v | 5e3        | number-exponent
            2024,A,60,B,i,5,,7,M,a,3,5               | c |            | currency-missing
            2024,A,60,B,i,5,XXZ,7,M,a,3,5            | c | XXZ        | currency-unknown
            2024,A,60,B,i,5,USD,N/A,M,a,3,5          | w | N/A        | amount-missing
            2024,A,60,B,i,5,USD,7.5,M,a,3,5          | w | 7.5        | too-many-decimals
            2024,A,60,B,i,5,USD,7,M,a,3.5,5          | g | 3.5        | too-many-decimals
            2024,A,60,B,i,5,USD,7,M,a,3              |   | 11         | field-count
            2024,A,60,B,i,5,USD,7,M,a,3,5,6          |   | 13         | field-count
            """)
    void badRowsNameColumnValueAndReason(String line, String column, String value, String reason) {
        var rows = Rows.read(AMOUNTS, HEADER + line + "\n2024,A,60,B,i,5,USD,7,M,a,3,5\n");
        assertThat(rows).hasSize(2);
        var error = Rows.error(rows.getFirst());
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.value()).isEqualTo(value);
        assertThat(error.reason()).isEqualTo(reason);
        assertThat(Rows.good(rows.get(1)).line()).isEqualTo(3);
    }

    @Test
    void everyErrorOfARowIsReported() {
        var row = Rows.read(AMOUNTS, HEADER + "x,A,y,B,i,z,USD,7,M,a,3,5\n").getFirst();
        assertThat(row)
                .isInstanceOfSatisfying(
                        BadRow.class,
                        bad -> assertThat(bad.errors())
                                .extracting(RowError::column)
                                .containsExactly("d", "p", "v"));
    }

    @Test
    void codesMeanWhatTheMappingSays() {
        var mapping = Rows.contract(
                "kind: {column: k, codes: {Dịch vụ: SERVICES}}",
                "amounts: {total: {stateFrom: {column: s, codes: {sure: FIXED, no: UNKNOWN}}, amount: {column: v},"
                        + " currency: {constant: VND}, missing: UNKNOWN}}");
        // the file writes the same word in decomposed form
        var rows = Rows.read(mapping, "k,s,v\nDi\u0323ch vu\u0323,sure,5\nThuê,sure,5\nDịch vụ,no,\nDịch vụ,no,5\n");
        assertThat(Rows.good(rows.get(0)).body().path("kind").asString()).isEqualTo("SERVICES");
        assertThat(Rows.error(rows.get(1)).reason()).isEqualTo("code-unknown");
        assertThat(Rows.good(rows.get(2)).body().at("/amounts/total/state").asString())
                .isEqualTo("UNKNOWN");
        assertThat(Rows.error(rows.get(3)).reason()).isEqualTo("amount-unexpected");
    }

    @Test
    void textsAreNormalisedAndLineBreaksInsideThemKept() {
        var row = Rows.good(Rows.read(TITLES, "t,n\n\"  Ho\u0302\u0300i\r\nsecond \"\"line\"\" \",\n")
                .getFirst());
        assertThat(row.body().path("title").asString()).isEqualTo("Hồi\r\nsecond \"line\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CR   | t,n␍a,b␍"c␊d␍e",f␍␍g,h␍     | 2,3,6
            LF   | t,n␊a,b␊"c␍d␊e",f␊␊g,h␊     | 2,3,6
            CRLF | t,n␍␊a,b␍␊"c␊d␍␊e",f␍␊g,h   | 2,3,5
            auto | t,n␍a,b␍␊"c␊d␍e",f␊g,h      | 2,3,6
            auto | t,n␍␊␍␊a,b␍␊"c␍␊",f␍␊g,h    | 3,4,6
            """)
    void linesAreCountedAsTheMappingEndsThem(String ends, String file, String lines) {
        var rows = Rows.read(lineEnds(ends), file.replace('␍', '\r').replace('␊', '\n'));
        assertThat(rows).allMatch(MappedRow.class::isInstance);
        assertThat(rows.stream().map(row -> String.valueOf(row.line())).toList())
                .containsExactly(lines.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LF   | t,n␊a,b␍␊c,d␊
            CR   | t,n␍a␊,b␍c,d␍
            CRLF | t,n␍␊a␊,b␍␊c,d␍␊
            """)
    void aLineEndOfAnotherKindIsNoText(String ends, String file) {
        var rows = Rows.read(lineEnds(ends), file.replace('␍', '\r').replace('␊', '\n'));
        assertThat(Rows.error(rows.get(0)).reason()).isEqualTo("stray-line-end");
        assertThat(Rows.good(rows.get(1)).line()).isEqualTo(3);
    }

    @Test
    void aMalformedRowCostsItselfAlone() {
        var rows = Rows.read(TITLES, "t,n\n\"a\"x,b\nc,\"d \"\" \"\ne\"f,g\nh,\"open\ni,j\n");
        assertThat(rows).hasSize(4);
        assertThat(Rows.error(rows.get(0)).reason()).isEqualTo("malformed");
        assertThat(Rows.good(rows.get(1)).body().path("note").asString()).isEqualTo("d \"");
        assertThat(Rows.good(rows.get(2)).body().path("title").asString()).isEqualTo("e\"f");
        assertThat(Rows.error(rows.get(3)))
                .extracting(RowError::line, RowError::reason)
                .containsExactly(5L, "unclosed-quote");
    }

    @Test
    void aRowBeyondAMebibyteIsReportedAndPassed() {
        var limit = RowReader.MAX_ROW_BYTES;
        var rows = Rows.read(TITLES, "t,n\n" + "x".repeat(limit) + ",y\na,b\n\"" + "z\n".repeat(limit) + "\",y\nc,d\n");
        assertThat(rows).hasSize(4);
        assertThat(Rows.error(rows.get(0)).reason()).isEqualTo("row-too-long");
        assertThat(Rows.error(rows.get(2)).reason()).isEqualTo("row-too-long");
        assertThat(Rows.good(rows.get(3)).line()).isEqualTo(limit + 5L);
    }

    @Test
    void undecodableBytesAreReportedWithTheirColumn() {
        var file = "t,n\na,b\nc,d\n".getBytes(StandardCharsets.UTF_8);
        file[6] = (byte) 0xE1;
        var rows = Rows.read(TITLES, file);
        assertThat(Rows.error(rows.get(0))).isEqualTo(RowError.of(2, "n", "\uFFFD", ImportReason.UNDECODABLE));
        assertThat(Rows.good(rows.get(1)).body().path("title").asString()).isEqualTo("c");
    }

    @Test
    void otherEncodingsAreReadAsDeclared() {
        for (var name : List.of("x-MacRoman", "windows-1252", "UTF-8", "windows-1258", "GB18030", "Shift_JIS")) {
            var mapping = Rows.mapping(Rows.HEAD + "file: {encoding: " + name
                    + "}\nidentity: {digest: row}\ncontract:\n  title: {column: t}\n");
            var text = name.equals("Shift_JIS") ? "ソフト表" : name.equals("GB18030") ? "八角茴香" : "Miniserver VM® é";
            var rows = Rows.read(mapping, ("t\n" + text + "\n").getBytes(Charset.forName(name)));
            assertThat(Rows.good(rows.getFirst()).body().path("title").asString())
                    .isEqualTo(text);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(Rows.read(TITLES, "\uFEFFt,n\n\uFEFFa,b\n")).hasSize(1);
    }

    @Test
    void textThatCannotBeKeptIsABadRow() {
        assertThat(Rows.error(Rows.read(TITLES, "t,n\na\0b,c\n").getFirst()))
                .isEqualTo(RowError.of(2, "t", "a\0b", ImportReason.NOT_STORABLE));
    }

    @Test
    void theHeaderMustHaveTheColumnsOnce() {
        assertThatThrownBy(() -> Rows.read(TITLES, "x,n\na,b\n")).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(ImportReason.COLUMN_MISSING);
            assertThat(refused.columns()).containsExactly("t");
        });
        assertThatThrownBy(() -> Rows.read(TITLES, "t,n,x,x\n"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.columns()).containsExactly("x"));
        assertThatThrownBy(() -> Rows.read(TITLES, "")).hasMessage(ImportReason.FILE_EMPTY.text());
        assertThatThrownBy(() -> Rows.read(TITLES, "\"t\"x,n\n")).hasMessage(ImportReason.HEADER_UNREADABLE.text());
    }

    @Test
    void repeatedRowsAreRowsOfTheirOwn() {
        var file = "t,n\na,b\nc,d\na,b\nab,\n\"a\",b\n";
        var ids = Rows.read(TITLES, file).stream()
                .map(row -> Rows.good(row).identity())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("sha256:[0-9a-f]{64}#[123]"));
        assertThat(ids.get(0)).endsWith("#1");
        assertThat(ids.get(2)).isEqualTo(ids.get(0).replace("#1", "#2"));
        assertThat(ids.get(4)).isEqualTo(ids.get(0).replace("#1", "#3"));
        assertThat(Rows.read(TITLES, file).stream().map(row -> Rows.good(row).identity()))
                .isEqualTo(ids);
    }

    @Test
    void keysIdentifyRowsAndMustDoSo() {
        var one = Rows.mapping(Rows.HEAD + "identity: {key: k}\ncontract: {}\n");
        var rows = Rows.read(one, "k,x\n A ,1\nB,2\nA,3\n,4\n" + "k".repeat(501) + ",5\n");
        assertThat(Rows.good(rows.get(0)).identity()).isEqualTo("A");
        assertThat(Rows.good(rows.get(1)).identity()).isEqualTo("B");
        assertThat(Rows.error(rows.get(2)).reason()).isEqualTo("key-repeated");
        assertThat(Rows.error(rows.get(3)).reason()).isEqualTo("key-missing");
        assertThat(Rows.error(rows.get(4)).reason()).isEqualTo("key-too-long");
        var two = Rows.mapping(Rows.HEAD + "identity: {key: [k, x]}\ncontract: {}\n");
        assertThat(Rows.read(two, "k,x\na,b\n\"a\"\",\"\"b\",c\n"))
                .extracting(row -> Rows.good(row).identity())
                .containsExactly("[\"a\",\"b\"]", "[\"a\\\",\\\"b\",\"c\"]");
    }

    @Test
    void theSignOfAnAmountTellsAPaymentFromACredit() {
        var yaml = Rows.HEAD + """
                identity: {digest: row}
                contract:
                  key: [lot, seller]
                  title: {column: lot}
                payment:
                  number: {column: no}
                  paid: {column: d, patterns: ["yyyy-MM"]}
                  method: {constant: INSTALMENTS}
                  amount: {state: FIXED, amount: {column: v}, currency: {constant: GBP}}
                """;
        var file = "lot,seller,no,d,v\n4,A,7,2013-05,-1.50\n4,A,8,2013-05,0\n4,,9,2013-05,1\n";
        var rows = Rows.read(Rows.mapping(yaml + "  negative: REFUND\n"), file);

        var refund = Rows.good(rows.getFirst());
        var paid = Objects.requireNonNull(refund.paid());
        assertThat(paid.contractKey()).isEqualTo("[\"4\",\"A\"]");
        assertThat(paid.body().toString()).isEqualTo("""
                        {"number":"7","paid":"2013-05","method":"INSTALMENTS","amount":{"state":"FIXED",\
                        "amount":"1.50","currency":"GBP"},"kind":"REFUND"}""");
        assertThat(refund.columns("/payment/amount/amount")).containsExactly("v");
        assertThat(refund.columns("/title")).containsExactly("lot");
        var nothing = Objects.requireNonNull(Rows.good(rows.get(1)).paid());
        assertThat(nothing.body().path("kind").asString()).isEqualTo("PAYMENT");
        assertThat(Rows.error(rows.get(2)).reason()).isEqualTo("key-missing");

        // where the mapping does not say what a negative amount is, it is a bad row
        assertThat(Rows.error(Rows.read(Rows.mapping(yaml), file).getFirst()).reason())
                .isEqualTo("negative");
    }
}
