/** Recording an assessment, a valuation or an inspection. */
@NullMarked
package vn.techledger.ledger.valuation.recordact;

import org.jspecify.annotations.NullMarked;
