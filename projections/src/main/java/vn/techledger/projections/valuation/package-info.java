/** Assessments, valuations and inspections, compared with the contracts that followed. */
@NullMarked
package vn.techledger.projections.valuation;

import org.jspecify.annotations.NullMarked;
