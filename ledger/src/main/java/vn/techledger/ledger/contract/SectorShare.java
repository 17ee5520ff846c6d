package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.Share;

/** An economic sector that a contract's technology is for, with its share where it is known. */
public record SectorShare(
        String list, String version, String code, @Nullable Share share) {

    public CodeRef ref() {
        return new CodeRef(list, version, code);
    }
}
