/** Performance of contracts over HTTP: transfers, payments, completion, and corrections of them. */
@NullMarked
package vn.techledger.api.performance;

import org.jspecify.annotations.NullMarked;
