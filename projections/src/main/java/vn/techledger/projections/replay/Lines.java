package vn.techledger.projections.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The lines of an exported log, as bytes. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private Lines() {}

    /**
     * Hands out every line that ends with a line feed, without it. Of one that is too long to be of an export, the
     * beginning is handed out, which is too long as well.
     *
     * @return whether the file breaks off within a line
     */
    static boolean read(InputStream file, Consumer<byte[]> taker) throws IOException {
        var in = new BufferedInputStream(file, BUFFER);
        var line = new ByteArrayOutputStream(4096);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                taker.accept(line.toByteArray());
                line.reset();
            } else if (line.size() <= ExportedLine.LONGEST) {
                line.write(next);
            }
        }
        return line.size() > 0;
    }
}
