package vn.techledger.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Mappings and rows of the tests. */
final class Rows {

    static final String HEAD = """
            mapping: 1
            source: tests
            """;

    private Rows() {}

    static Mapping mapping(String yaml) {
        return Mapping.parse(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** A mapping with the given members of its contract, identified by digests. */
    static Mapping contract(String... members) {
        return mapping(HEAD + "identity: {digest: row}\ncontract:\n  " + String.join("\n  ", members) + "\n");
    }

    static List<ReadRow> read(Mapping mapping, byte[] file) {
        try (var rows = MappedRows.open(new ByteArrayInputStream(file), mapping)) {
            var all = new ArrayList<ReadRow>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            if (rows.bytesRead() != file.length) {
                throw new AssertionError("read " + rows.bytesRead() + " of " + file.length + " bytes");
            }
            return all;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<ReadRow> read(Mapping mapping, String file) {
        return read(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    static MappedRow good(ReadRow row) {
        if (row instanceof MappedRow mapped) {
            return mapped;
        }
        throw new AssertionError("bad: " + row);
    }

    static RowError error(ReadRow row) {
        if (row instanceof BadRow bad && bad.errors().size() == 1) {
            return bad.errors().getFirst();
        }
        throw new AssertionError("not bad with one error: " + row);
    }
}
