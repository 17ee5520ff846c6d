/** A party reports from now on. */
@NullMarked
package vn.techledger.ledger.reporting.appointreportingunit;

import org.jspecify.annotations.NullMarked;
