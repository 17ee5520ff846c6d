/** Facts about assessments, valuations and inspections. */
@NullMarked
package vn.techledger.ledger.valuation.event;

import org.jspecify.annotations.NullMarked;
