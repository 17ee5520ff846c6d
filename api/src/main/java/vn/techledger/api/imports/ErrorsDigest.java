package vn.techledger.api.imports;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.ledger.proof.Sha256;

/**
 * SHA-256 of a report of bad rows: of one line for each error in the order of the file, the JSON array of line, column,
 * value, reason and text (UTF-8, ended by LF).
 */
public final class ErrorsDigest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final MessageDigest sha256 = Sha256.digest();

    public void add(RowError error) {
        sha256.update(JSON.writeValueAsBytes(
                Arrays.asList(error.line(), error.column(), error.value(), error.reason(), error.text())));
        sha256.update((byte) '\n');
    }

    /** Lower-case hexadecimal; afterwards the digest begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
