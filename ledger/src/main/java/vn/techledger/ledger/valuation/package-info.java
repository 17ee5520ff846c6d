/** Assessment, valuation and inspection of technology (đánh giá, thẩm định giá, giám định công nghệ): three different acts. */
@NullMarked
package vn.techledger.ledger.valuation;

import org.jspecify.annotations.NullMarked;
