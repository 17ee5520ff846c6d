package vn.techledger.ledger.valuation;

import org.jspecify.annotations.Nullable;

/**
 * Đánh giá công nghệ: what level, value, efficiency and impact a technology has (Law 07/2017/QH14, Art. 2(17)). It names
 * no price. Findings that are not known are null.
 *
 * @param level technological level (trình độ)
 * @param efficiency economic efficiency (hiệu quả kinh tế)
 * @param impact social, economic and environmental impact (tác động)
 */
public record Assessment(
        Subject subject,
        Conduct conduct,
        @Nullable String level,
        @Nullable String efficiency,
        @Nullable String impact) implements Act {}
