package vn.techledger.projections.figures;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.reference.FrozenRate;

/**
 * A payment, credit note or refund as it stands.
 *
 * @param frozen the rate that it is valued in VND with; null where none was frozen, or none is needed
 */
public record Paid(Payment payment, @Nullable FrozenRate frozen) {}
