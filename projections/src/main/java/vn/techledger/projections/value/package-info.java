/** The value of signed contracts by year and month, at any position of the log (giá trị giao dịch). */
@NullMarked
package vn.techledger.projections.value;

import org.jspecify.annotations.NullMarked;
