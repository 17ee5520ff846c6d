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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Code lists that ship with the ledger as candidates. They mean nothing until two persons adopt them. */
enum ShippedCodeList {
    VSIC_2018(
            "VSIC",
            "2018",
            "Hệ thống ngành kinh tế Việt Nam 2018, cấp 1",
            "Vietnam Standard Industrial Classification 2018, sections",
            LocalDate.of(2018, 8, 20),
            LocalDate.of(2025, 11, 14),
            "Decision 27/2018/QĐ-TTg",
            "codelists/vsic2018_sections.csv"),
    VSIC_2025(
            "VSIC",
            "2025",
            "Hệ thống ngành kinh tế Việt Nam 2025, cấp 1",
            "Vietnam Standard Industrial Classification 2025, sections",
            LocalDate.of(2025, 11, 15),
            null,
            "Decision 36/2025/QĐ-TTg",
            "codelists/vsic2025_sections.csv");

    private final String list;
    private final String version;
    private final String titleVi;
    private final String titleEn;
    private final LocalDate validFrom;
    private final @Nullable LocalDate validTo;
    private final String source;
    private final String resource;

    ShippedCodeList(
            String list,
            String version,
            String titleVi,
            String titleEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String resource) {
        this.list = list;
        this.version = version;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = source;
        this.resource = resource;
    }

    private String title() {
        return list + "-" + version;
    }

    static Optional<ShippedCodeList> named(String name) {
        return Stream.of(values()).filter(known -> known.title().equals(name)).findFirst();
    }

    static String names() {
        return Stream.of(values()).map(ShippedCodeList::title).collect(Collectors.joining(", "));
    }

    ProposeCodeList proposal(ProposalId proposal, PersonId proposedBy) {
        return new ProposeCodeList(
                proposal, list, version, titleVi, titleEn, validFrom, validTo, source, entries(), proposedBy);
    }

    private List<CodeListEntry> entries() {
        var bytes = ShippedCodeList.class.getClassLoader().getResourceAsStream(resource);
        if (bytes == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().map(ShippedCodeList::entry).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CodeListEntry entry(NamedCsvRecord row) {
        return new CodeListEntry(
                row.getField("code"),
                row.getField("name_vi"),
                row.getField("name_en"),
                day(row.getField("valid_from")),
                day(row.getField("valid_to")),
                row.getField("source"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
