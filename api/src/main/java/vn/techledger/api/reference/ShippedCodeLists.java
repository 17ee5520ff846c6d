package vn.techledger.api.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Code lists that ship with the ledger as candidates: {@code codelists/index.csv} names them, each with its file. They
 * mean nothing until two persons adopt them.
 */
final class ShippedCodeLists {

    private static final String DIRECTORY = "codelists/";

    private static final List<Shipped> ALL =
            rows(DIRECTORY + "index.csv").stream().map(ShippedCodeLists::list).toList();

    private ShippedCodeLists() {}

    /**
     * A list that ships.
     *
     * @param validFrom as precisely as its source says, or null
     * @param source where it comes from, and what the source leaves open
     */
    record Shipped(
            String list,
            String version,
            String titleVi,
            String titleEn,
            @Nullable EffectiveDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String file) {

        /** {@code VSIC-2018}. */
        String name() {
            return list + "-" + version;
        }

        List<CodeListEntry> entries() {
            return rows(DIRECTORY + file).stream().map(ShippedCodeLists::entry).toList();
        }

        ProposeCodeList proposal(ProposalId proposal, PersonId proposedBy) {
            return new ProposeCodeList(
                    proposal, list, version, titleVi, titleEn, validFrom, validTo, source, entries(), proposedBy);
        }
    }

    static List<Shipped> all() {
        return ALL;
    }

    static Optional<Shipped> named(String name) {
        return ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Shipped::name).collect(Collectors.joining(", "));
    }

    private static Shipped list(NamedCsvRecord row) {
        return new Shipped(
                row.getField("list"),
                row.getField("version"),
                row.getField("title_vi"),
                row.getField("title_en"),
                date(row.getField("valid_from")),
                day(row.getField("valid_to")),
                row.getField("source"),
                row.getField("file"));
    }

    private static CodeListEntry entry(NamedCsvRecord row) {
        return new CodeListEntry(
                row.getField("code"),
                row.getField("name_vi"),
                text(row.getField("name_en")),
                date(row.getField("valid_from")),
                day(row.getField("valid_to")),
                row.getField("source"),
                text(row.getField("parent")));
    }

    /** The rows of a file that ships. */
    static List<NamedCsvRecord> rows(String resource) {
        var bytes = ShippedCodeLists.class.getClassLoader().getResourceAsStream(resource);
        if (bytes == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable EffectiveDate date(String field) {
        return field.isEmpty() ? null : EffectiveDate.of(field);
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }
}
