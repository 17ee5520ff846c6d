package vn.techledger.ledger.party;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.Text;

/**
 * Hides the names under which sources know parties: the same source and the same text (NFC, exact) give the same keyed
 * hash, and nobody without the key can tell from the log which texts were looked for.
 */
public final class ExternalKeys {

    private final MacKey key;

    public ExternalKeys(MacKey key) {
        this.key = key;
    }

    public String hide(String source, String text) {
        var bytes = (Text.nfc(source) + '\n' + Text.nfc(text)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(key.mac(bytes));
    }
}
