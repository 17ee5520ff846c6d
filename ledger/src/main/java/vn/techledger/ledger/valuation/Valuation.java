package vn.techledger.ledger.valuation;

import java.util.List;

/**
 * Thẩm định giá công nghệ: the money value of a technology at a place and time for a purpose (Law 07/2017/QH14, Art.
 * 2(18); what Law 115/2025/QH15 makes of it from 2026-04-01 was not read).
 *
 * @param approaches by which the value was found; none means unknown
 */
public record Valuation(Subject subject, Conduct conduct, List<Approach> approaches, ValueRange range) implements Act {

    public Valuation {
        approaches = List.copyOf(approaches);
    }
}
