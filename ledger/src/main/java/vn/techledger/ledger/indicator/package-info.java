/** What a figure means (định nghĩa chỉ tiêu): definitions adopted by two persons, and figures from outside. */
@NullMarked
package vn.techledger.ledger.indicator;

import org.jspecify.annotations.NullMarked;
