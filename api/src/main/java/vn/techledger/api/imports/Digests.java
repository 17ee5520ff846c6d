package vn.techledger.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import vn.techledger.ledger.proof.Sha256;

/** SHA-256 of files and bytes. */
final class Digests {

    private Digests() {}

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    static String hex(InputStream in) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
