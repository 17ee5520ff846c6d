/** Closing a period (khoá sổ kỳ số liệu): what is entered into it later needs a reason and two persons. */
@NullMarked
package vn.techledger.ledger.closing;

import org.jspecify.annotations.NullMarked;
