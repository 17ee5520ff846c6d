package vn.techledger.ledger.technology;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;

/**
 * Somebody's declaration that a technology stands on a version of a list, or on none of its entries. Without one the
 * ledger says "unknown": it never concludes that a technology is green or high technology.
 *
 * @param code the entry, or null where the technology is declared to be none of them
 */
public record ListCheck(
        String list, String version, @Nullable String code) {

    /** The entry, where one is declared. */
    public Optional<CodeRef> entry() {
        return code == null ? Optional.empty() : Optional.of(new CodeRef(list, version, code));
    }
}
