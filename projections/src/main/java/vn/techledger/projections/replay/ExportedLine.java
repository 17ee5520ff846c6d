package vn.techledger.projections.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.techledger.ledger.proof.LeafHash;

/** A line of an exported log, taken apart without reading it as JSON: the envelope stays the bytes that it is. */
final class ExportedLine {

    /** The largest envelope with what stands before it, and some room. */
    static final int LONGEST = 65_535 + 256;

    private static final Pattern HEAD =
            Pattern.compile("\\{\"position\":([1-9]\\d{0,17}),\"leafHash\":\"([0-9a-f]{64})\",\"envelope\":(?=\\{)");
    private static final int HEAD_BYTES = 160;

    private final long position;
    private final byte[] leafHash;
    private final byte[] envelope;

    private ExportedLine(long position, byte[] leafHash, byte[] envelope) {
        this.position = position;
        this.leafHash = leafHash;
        this.envelope = envelope;
    }

    /** Empty when the line, without its line feed, has not the form of an export. */
    static Optional<ExportedLine> of(byte[] line) {
        var start = new String(line, 0, Math.min(line.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        var head = HEAD.matcher(start);
        if (!head.lookingAt() || line[line.length - 1] != '}') {
            return Optional.empty();
        }
        return Optional.of(new ExportedLine(
                Long.parseLong(head.group(1)),
                HexFormat.of().parseHex(head.group(2)),
                Arrays.copyOfRange(line, head.end(), line.length - 1)));
    }

    long position() {
        return position;
    }

    byte[] envelope() {
        return envelope;
    }

    boolean hashFits() {
        return Arrays.equals(leafHash, LeafHash.of(envelope));
    }
}
