package vn.techledger.api.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows, one in memory at a time. Rows are cut at bytes, before anything is decoded, so that a row that
 * is too long, undecodable or not well-formed costs that row and no other; FastCSV then reads the fields of each.
 */
final class RowReader implements Closeable {

    static final int MAX_ROW_BYTES = 1 << 20;
    /** Stands, inside this package, for bytes that are no text: a code point that no file holds as text. */
    static final char UNDECODED = '\uFFFF';

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int END = -1;

    private final InputStream in;
    private final Mapping.FileForm form;
    private final CharsetDecoder decoder;
    private final CsvReader.CsvReaderBuilder fields;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] row = new byte[1 << 12];
    private int length;
    private CharBuffer text = CharBuffer.allocate(1 << 12);
    private long line = 1;
    private long bytesRead;

    RowReader(InputStream in, Mapping.FileForm form) {
        this.in = in;
        this.form = form;
        this.decoder = form.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.fields = CsvReader.builder()
                .fieldSeparator(form.separator())
                .quoteCharacter(form.quote())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    /**
     * A row as it stands in the file.
     *
     * @param fields null when the row could not be cut into fields
     * @param problem null when nothing is wrong with it
     */
    record RawRow(
            long line, String @Nullable [] fields, @Nullable ImportReason problem) {}

    /** Bytes of the file that were looked at so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** The next row, or null at the end of the file. Blank lines between rows are none. */
    @Nullable
    RawRow next() throws IOException {
        while (true) {
            boolean first = bytesRead == 0;
            long begins = line;
            var cut = cut();
            if (cut == Cut.NOTHING) {
                return null;
            }
            int from = first && isMarked() ? UTF_8_MARK.length : 0;
            if (cut == Cut.ROW && length == from) {
                continue;
            }
            return switch (cut) {
                case TOO_LONG -> new RawRow(begins, null, ImportReason.ROW_TOO_LONG);
                case UNCLOSED -> new RawRow(begins, null, ImportReason.UNCLOSED_QUOTE);
                case STRAY_LINE_END -> new RawRow(begins, null, ImportReason.STRAY_LINE_END);
                case ROW, NOTHING -> parse(begins, from);
            };
        }
    }

    private enum Cut {
        ROW,
        TOO_LONG,
        UNCLOSED,
        STRAY_LINE_END,
        NOTHING
    }

    private enum Where {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    /** Reads the bytes of one row, without its line end, into {@link #row}. */
    private Cut cut() throws IOException {
        length = 0;
        var where = Where.FIELD_START;
        boolean tooLong = false;
        boolean stray = false;
        boolean empty = true;
        while (true) {
            int b = read();
            if (b == END) {
                if (empty) {
                    return Cut.NOTHING;
                }
                return tooLong
                        ? Cut.TOO_LONG
                        : where == Where.QUOTED ? Cut.UNCLOSED : stray ? Cut.STRAY_LINE_END : Cut.ROW;
            }
            boolean paired = false;
            if (b == '\r' || b == '\n') {
                paired = b == '\r'
                        && peek() == '\n'
                        && (form.lineEnds() == LineEnds.AUTO || form.lineEnds() == LineEnds.CRLF);
                boolean ends = switch (form.lineEnds()) {
                    case AUTO -> true;
                    case LF -> b == '\n';
                    case CR -> b == '\r';
                    case CRLF -> paired;
                };
                if (ends) {
                    line++;
                }
                if (paired) {
                    read();
                }
                if (where != Where.QUOTED) {
                    if (ends) {
                        return tooLong ? Cut.TOO_LONG : stray ? Cut.STRAY_LINE_END : Cut.ROW;
                    }
                    stray = true;
                }
            }
            where = after(where, b);
            empty = false;
            if (length + 2 > MAX_ROW_BYTES) {
                tooLong = true;
            } else {
                keep(b);
                if (paired) {
                    keep('\n');
                }
            }
        }
    }

    private Where after(Where where, int b) {
        if (where == Where.QUOTED) {
            return b == form.quote() ? Where.AFTER_QUOTE : Where.QUOTED;
        }
        if (b == form.separator()) {
            return Where.FIELD_START;
        }
        if (b == form.quote() && where != Where.PLAIN) {
            // at the start of a field it opens a quoted text, right after a quote it is the second half of a doubled
            // one
            return Where.QUOTED;
        }
        return Where.PLAIN;
    }

    private void keep(int b) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = (byte) b;
    }

    private boolean isMarked() {
        return form.encoding().name().equals("UTF-8")
                && length >= UTF_8_MARK.length
                && Arrays.equals(row, 0, UTF_8_MARK.length, UTF_8_MARK, 0, UTF_8_MARK.length);
    }

    private RawRow parse(long begins, int from) {
        boolean decoded = decode(from);
        try {
            var values = fields.ofSingleCsvRecord(StringArrayHandler.of(), text.toString());
            return new RawRow(begins, values, decoded ? null : ImportReason.UNDECODABLE);
        } catch (CsvParseException | IllegalArgumentException malformed) {
            return new RawRow(begins, null, decoded ? ImportReason.MALFORMED : ImportReason.UNDECODABLE);
        }
    }

    /** Whether all bytes of the row were text; what was not is marked. */
    private boolean decode(int from) {
        int most = (int) Math.ceil((length - from) * (double) decoder.maxCharsPerByte()) + 1;
        if (text.capacity() < most) {
            text = CharBuffer.allocate(Math.max(most, text.capacity() * 2));
        }
        text.clear();
        var bytes = ByteBuffer.wrap(row, from, length - from);
        boolean decoded = true;
        decoder.reset();
        for (var step = decoder.decode(bytes, text, true); step.isError(); step = decoder.decode(bytes, text, true)) {
            decoded = false;
            bytes.position(bytes.position() + step.length());
            text.put(UNDECODED);
        }
        decoder.flush(text);
        text.flip();
        return decoded;
    }

    private int read() throws IOException {
        int b = peek();
        if (b != END) {
            at++;
            bytesRead++;
        }
        return b;
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(in.read(buffer), 0);
            at = 0;
            if (end == 0) {
                return END;
            }
        }
        return buffer[at] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
