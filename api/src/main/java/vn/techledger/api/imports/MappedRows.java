package vn.techledger.api.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.Text;

/**
 * The rows of a file, read one by one and mapped. Memory does not grow with the file, but for some 30 to 60 bytes a row
 * by which repeated rows are recognised.
 */
public final class MappedRows implements Closeable {

    private static final int MAX_KEY = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mapping mapping;
    private final RowReader reader;
    private final List<String> header;
    private final RowMapper mapper;
    private final Occurrences seen = new Occurrences();
    private final MessageDigest sha256 = Sha256.digest();

    private MappedRows(Mapping mapping, RowReader reader, List<String> header) {
        this.mapping = mapping;
        this.reader = reader;
        this.header = header;
        Map<String, Integer> indexOf = new HashMap<>();
        header.forEach(name -> indexOf.put(name, indexOf.size()));
        this.mapper = new RowMapper(mapping, indexOf);
    }

    /**
     * Opens a file and checks its header.
     *
     * @throws FileRefused when the header lacks a column of the mapping, or repeats one, or cannot be read
     */
    public static MappedRows open(Path file, Mapping mapping) throws IOException {
        return open(Files.newInputStream(file), mapping);
    }

    /** The same for a stream, which is closed with the rows, also when this refuses. */
    public static MappedRows open(InputStream file, Mapping mapping) throws IOException {
        var reader = new RowReader(file, mapping.file());
        try {
            return new MappedRows(mapping, reader, header(reader, mapping));
        } catch (IOException | RuntimeException refused) {
            reader.close();
            throw refused;
        }
    }

    private static List<String> header(RowReader reader, Mapping mapping) throws IOException {
        var first = reader.next();
        if (first == null) {
            throw new FileRefused(ImportReason.FILE_EMPTY, List.of());
        }
        if (first.fields() == null || first.problem() != null) {
            throw new FileRefused(ImportReason.HEADER_UNREADABLE, List.of());
        }
        var names = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var field : first.fields()) {
            var name = Text.nfc(field);
            // nameless columns do no harm, since no mapping can name them
            if (!name.isEmpty() && names.contains(name)) {
                repeated.add(name);
            }
            names.add(name);
        }
        if (!repeated.isEmpty()) {
            throw new FileRefused(ImportReason.COLUMN_REPEATED, repeated);
        }
        var lacking = new ArrayList<>(mapping.columns());
        lacking.removeAll(new HashSet<>(names));
        if (!lacking.isEmpty()) {
            throw new FileRefused(ImportReason.COLUMN_MISSING, lacking);
        }
        return names;
    }

    /** Bytes of the file that were read so far. */
    public long bytesRead() {
        return reader.bytesRead();
    }

    /** The next row, or null at the end of the file. */
    public @Nullable ReadRow next() throws IOException {
        var raw = reader.next();
        if (raw == null) {
            return null;
        }
        var fields = raw.fields();
        if (raw.problem() == ImportReason.UNDECODABLE && fields != null) {
            return undecodable(raw.line(), fields);
        }
        if (raw.problem() != null || fields == null) {
            return bad(raw.line(), null, raw.problem() == null ? ImportReason.MALFORMED : raw.problem());
        }
        if (fields.length != header.size()) {
            return bad(raw.line(), String.valueOf(fields.length), ImportReason.FIELD_COUNT);
        }
        var errors = new ArrayList<RowError>();
        var identity = mapping.identity().key().isEmpty() ? digest(fields) : key(raw.line(), fields, errors);
        var contractKey = parts(raw.line(), fields, mapping.contract().key(), errors);
        var body = mapper.body(raw.line(), fields, errors);
        var payment = mapper.payment(raw.line(), fields, errors);
        if (identity == null || !errors.isEmpty()) {
            return new BadRow(raw.line(), errors);
        }
        var kept = payment == null || contractKey == null ? null : new MappedRow.Paid(contractKey, payment);
        return new MappedRow(raw.line(), identity, body, kept, mapper, fields);
    }

    private static BadRow bad(long line, @Nullable String value, ImportReason reason) {
        return new BadRow(line, List.of(RowError.of(line, null, value, reason)));
    }

    private BadRow undecodable(long line, String[] fields) {
        var errors = new ArrayList<RowError>();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].indexOf(RowReader.UNDECODED) >= 0) {
                var column = fields.length == header.size() ? header.get(i) : null;
                errors.add(RowError.of(line, column, fields[i], ImportReason.UNDECODABLE));
            }
        }
        return new BadRow(line, errors);
    }

    /** The digest of the fields as read, each led by its length, and how often the file had such a row up to here. */
    private String digest(String[] fields) {
        var length = ByteBuffer.allocate(Integer.BYTES);
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            sha256.update(length.clear().putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        var digest = sha256.digest();
        return "sha256:" + HexFormat.of().formatHex(digest) + "#" + count(digest);
    }

    private @Nullable String key(long line, String[] fields, List<RowError> errors) {
        var columns = mapping.identity().key();
        var named = String.join(", ", columns);
        var key = parts(line, fields, columns, errors);
        if (key == null) {
            return null;
        }
        if (key.length() > MAX_KEY) {
            errors.add(RowError.of(line, named, key, ImportReason.KEY_TOO_LONG));
            return null;
        }
        if (count(sha256.digest(key.getBytes(StandardCharsets.UTF_8))) > 1) {
            errors.add(RowError.of(line, named, key, ImportReason.KEY_REPEATED));
            return null;
        }
        return key;
    }

    /** The texts of some columns as one; null without columns, or where one is missing and an error was added. */
    private @Nullable String parts(long line, String[] fields, List<String> columns, List<RowError> errors) {
        if (columns.isEmpty()) {
            return null;
        }
        var parts = new ArrayList<String>();
        for (var column : columns) {
            var part = mapper.text(line, fields, column, errors);
            if (part == null) {
                if (errors.isEmpty()) {
                    errors.add(RowError.of(line, column, mapper.field(fields, column), ImportReason.KEY_MISSING));
                }
                return null;
            }
            parts.add(part);
        }
        // several parts as a JSON array: no two lists of parts have the same text
        return parts.size() == 1 ? parts.getFirst() : JSON.writeValueAsString(parts);
    }

    private int count(byte[] digest) {
        var bits = ByteBuffer.wrap(digest);
        return seen.count(bits.getLong(), bits.getLong());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
