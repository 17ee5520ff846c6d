package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.YesNo;

/**
 * Public money behind a deal (hỗ trợ của Nhà nước).
 *
 * @param programme which one, or null where unknown or none
 * @param amount what was received
 */
public record PublicSupport(YesNo received, @Nullable String programme, Amount amount) {

    public static final PublicSupport UNKNOWN = new PublicSupport(YesNo.UNKNOWN, null, Amount.UNKNOWN);
}
