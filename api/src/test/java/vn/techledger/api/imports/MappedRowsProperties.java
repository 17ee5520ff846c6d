package vn.techledger.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class MappedRowsProperties {

    private static final Mapping MAPPING = Rows.mapping(Rows.HEAD + """
            identity: {digest: row}
            contract:
              title: {column: a}
              signed: {column: b, patterns: [yyyy]}
              amounts: {total: {state: FIXED, amount: {column: c}, currency: {constant: USD}, missing: UNKNOWN}}
            """);

    @Property(tries = 300)
    void everyRowIsGoodOrBadAndGoodOnesAreToldApartForEver(@ForAll("rows") List<List<String>> rows) {
        var file = "a,b,c\n"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        var read = Rows.read(MAPPING, file);
        assertThat(read).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            boolean good = rows.get(i).get(1).matches("(19|20)\\d\\d|")
                    && rows.get(i).get(2).matches("\\d+|\\d+\\.5|");
            assertThat(read.get(i) instanceof MappedRow).isEqualTo(good);
        }
        assertThat(identities(read)).doesNotHaveDuplicates().isEqualTo(identities(Rows.read(MAPPING, file)));
    }

    @Property(tries = 500)
    void noBytesStopTheReading(@ForAll("bytes") byte[] tail) {
        var header = "a,b,c\n".getBytes(StandardCharsets.UTF_8);
        var file = Arrays.copyOf(header, header.length + tail.length);
        System.arraycopy(tail, 0, file, header.length, tail.length);
        var read = Rows.read(MAPPING, file);
        assertThat(identities(read)).doesNotHaveDuplicates().isEqualTo(identities(Rows.read(MAPPING, file)));
        assertThat(read).isSortedAccordingTo((one, two) -> Long.compare(one.line(), two.line()));
    }

    private static List<String> identities(List<ReadRow> rows) {
        return rows.stream()
                .filter(MappedRow.class::isInstance)
                .map(row -> ((MappedRow) row).identity())
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var title = Arbitraries.of("", "x", "a,b", "say \"x\"", "two\nlines", "\r", "Hồi");
        var year = Arbitraries.of("1983", "2024", "24", "");
        var amount = Arbitraries.of("1", "2.5", "0.001", "-3", "1e9", "");
        return Combinators.combine(title, year, amount)
                .as((t, y, a) -> List.of(t, y, a))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        (byte) '"', (byte) ',', (byte) '\n', (byte) '\r', (byte) 'a', (byte) '1', (byte) 0xE1, (byte) 0)
                .array(byte[].class)
                .ofMaxSize(60);
    }
}
