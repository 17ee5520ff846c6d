/** Figures as pure functions of facts: no database, no framework, no clock; the offline verifier runs the same code. */
@NullMarked
package vn.techledger.projections.figures;

import org.jspecify.annotations.NullMarked;
