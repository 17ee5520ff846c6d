package vn.techledger.api.imports;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MappingTest {

    private static final String PARTY = "suppliers: [{key: {column: a}, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            titel: {column: a} | /contract/titel | unknown member
            title: {column: a, colour: b} | /contract/title/colour | unknown member
            title: a | /contract/title | mapping of names
            title: {column: 5} | /contract/title/column | must be a text
            title: {column: null} | /contract/title/column | must be a text
            title: {column: ""} | /contract/title/column | must not be empty
            title: {column: a, constant: b} | /contract/title | exactly one of
            title: {} | /contract/title | exactly one of
            title: {constant: b, codes: {x: y}} | /contract/title/codes | beside a column
            title: {template: "no column"} | /contract/title/template | between braces
            title: {template: "{a} {b"} | /contract/title/template | between braces
            kind: {constant: SALE} | /contract/kind | SALE is not among ASSIGNMENT
            kind: {column: a, codes: {x: SALE}} | /contract/kind | SALE is not among
            kind: {template: "{a}"} | /contract/kind | column or a constant
            signed: {column: a} | /contract/signed/patterns | is required
            signed: {column: a, patterns: [yy]} | /contract/signed/patterns | not yy
            signed: {column: a, patterns: [MM]} | /contract/signed/patterns | one year
            signed: {column: a, patterns: ["yyyy'x"]} | /contract/signed/patterns | not closed
            signed: {constant: "2024-13"} | /contract/signed/constant | MonthOfYear
            signed: {template: "{a}"} | /contract/signed | column with patterns
            suppliers: {key: {column: a}} | /contract/suppliers | must be a list
            suppliers: [] | /contract/suppliers | at least one item
            suppliers: [{kind: {constant: ENTERPRISE}}] | /contract/suppliers/0 | either key
            suppliers: [{key: {column: a}, kind: {constant: PERSON}}] | /contract/suppliers/0/kind | PERSON is not among
            suppliers: [{key: {column: a}, country: {constant: USA}}] \
                | /contract/suppliers/0/country | two capital letters
            suppliers: [{id: {column: a}, country: {constant: US}}] | /contract/suppliers/0 | either key
            amounts: {totals: {state: UNKNOWN}} | /contract/amounts/totals | unknown member
            amounts: {total: {state: FIXED}} | /contract/amounts/total | needs amount and currency
            amounts: {total: {state: SURE}} | /contract/amounts/total/state | SURE is not among
            amounts: {total: {state: UNKNOWN, amount: {column: a}}} \
                | /contract/amounts/total | neither amount nor currency
            amounts: {total: {state: FIXED, amount: {column: a}, currency: {constant: VNX}}} \
                | /contract/amounts/total/currency | ISO 4217
            amounts: {total: {state: FIXED, amount: {column: a}, currency: {constant: VND}, missing: NO}} \
                | /contract/amounts/total/missing | UNKNOWN or OPEN
            sectors: [{list: {constant: VSIC}, code: {column: a}}] | /contract/sectors/0/version | is required
            sectors: [{list: {constant: VSIC}, version: {constant: 2018}, code: {column: a}}] \
                | /contract/sectors/0/version/constant | put quotes around numbers
            """)
    void refusesAContractThatItDoesNotUnderstand(String member, String path, String problem) {
        assertThatThrownBy(() -> Rows.contract(member))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.path()).isEqualTo(path))
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mapping: 2 | /mapping | only version 1
            mapping: "1" | /mapping | whole number
            source: Not a name | /source | lower-case
            file: {encoding: UTF-9} | /file/encoding | unknown encoding
            file: {encoding: UTF-16LE} | /file/encoding | does not extend ASCII
            file: {encoding: IBM500} | /file/encoding | does not extend ASCII
            file: {encoding: ISO-2022-JP} | /file/encoding | does not extend ASCII
            file: {lineEnds: lf} | /file/lineEnds | auto, LF, CRLF or CR
            file: {separator: ";;"} | /file/separator | one ASCII character
            file: {separator: "\\n"} | /file/separator | one ASCII character
            file: {encoding: Shift_JIS, separator: ";"} | /file | halves of other characters
            file: {quote: ","} | /file/quote | differ from the separator
            numbers: {decimal: ";"} | /numbers/decimal | must be
            numbers: {grouping: "."} | /numbers/grouping | differ from the decimal
            identity: {} | /identity | either key or digest
            identity: {key: a, digest: row} | /identity | either key or digest
            identity: {digest: file} | /identity/digest | must be row
            identity: {key: [a, a]} | /identity/key | each once
            contract: [1] | /contract | mapping of names
            missing: 0 | /missing | must be a text
            extra: x | /extra | unknown member
            """)
    void refusesTheRestThatItDoesNotUnderstand(String member, String path, String problem) {
        var name = member.substring(0, member.indexOf(':'));
        var whole = new StringBuilder();
        for (var line : "mapping: 1\nsource: tests\nidentity: {digest: row}\ncontract: {}".split("\n")) {
            whole.append(line.startsWith(name + ":") ? "" : line + "\n");
        }
        assertThatThrownBy(() -> Rows.mapping(whole + member + "\n"))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.path()).isEqualTo(path))
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAMemberGivenTwice() {
        assertThatThrownBy(() -> Rows.contract("title: {column: a}", "title: {column: b}"))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining("line 6")
                .hasMessageContaining("title");
    }

    @Test
    void refusesWhatIsNoYamlOrMoreThanOneDocumentOrTooLarge() {
        assertThatThrownBy(() -> Rows.mapping("a: [")).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> Rows.mapping("")).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> Rows.mapping(Rows.HEAD + "identity: {digest: row}\ncontract: {}\n---\na: b\n"))
                .isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> Mapping.parse(new byte[Mapping.MAX_BYTES + 1])).hasMessageContaining("larger");
    }

    @Test
    void needsEveryColumnThatItNames() {
        var mapping = Rows.mapping(Rows.HEAD + """
                columns: [z]
                identity: {key: [k1, k2]}
                contract:
                  title: {template: ["{t1}/{t2}", "x {t3}"]}
                  signed: {column: d, patterns: [yyyy]}
                """ + "  " + PARTY + "country: {column: c}}]\n");
        assertThat(mapping.columns()).containsExactlyInAnyOrder("k1", "k2", "t1", "t2", "t3", "d", "a", "c", "z");
        assertThat(mapping.source()).isEqualTo("tests");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {key: [k], title: {column: k}} | /contract/key | belongs beside a payment | {}
            {title: {constant: k}} | /contract/key | is required | {paid: {constant: unknown}, AMOUNT}
            {key: [k], title: {column: t}} | /contract/key | lacks the column t | {paid: {constant: unknown}, AMOUNT}
            {key: [k]} | /payment/paid | is required | {AMOUNT}
            {key: [k]} | /payment/amount | is required | {paid: {constant: unknown}}
            {key: [k]} | /payment/negative | CREDIT_NOTE or REFUND | {paid: {constant: unknown}, AMOUNT, negative: YES}
            {key: [k]} | /payment/method | CASH is not among \
                | {paid: {constant: unknown}, AMOUNT, method: {constant: CASH}}
            {key: [k]} | /payment/payer | unknown member | {paid: {constant: unknown}, AMOUNT, payer: {column: p}}
            """)
    void refusesPaymentsThatItDoesNotUnderstand(String contract, String path, String problem, String payment) {
        var money = "amount: {state: FIXED, amount: {column: v}, currency: {constant: GBP}}";
        var paid = payment.equals("{}") ? "" : "payment: " + payment.replace("AMOUNT", money) + "\n";
        assertThatThrownBy(
                        () -> Rows.mapping(Rows.HEAD + "identity: {digest: row}\ncontract: " + contract + "\n" + paid))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.path()).isEqualTo(path))
                .hasMessageContaining(problem);
    }
}
