/** Intermediaries of the technology market (tổ chức trung gian): formation, connection to networks, end. */
@NullMarked
package vn.techledger.ledger.intermediary;

import org.jspecify.annotations.NullMarked;
