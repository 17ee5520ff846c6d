/** A unit reports no more; others may go on in its place. */
@NullMarked
package vn.techledger.ledger.reporting.endreportingunit;

import org.jspecify.annotations.NullMarked;
