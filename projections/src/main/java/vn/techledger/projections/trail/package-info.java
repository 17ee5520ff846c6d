/** What happened to each deal, step by step (dấu vết kiểm toán). */
@NullMarked
package vn.techledger.projections.trail;

import org.jspecify.annotations.NullMarked;
