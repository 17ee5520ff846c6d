/** Assessments, valuations and inspections over HTTP. */
@NullMarked
package vn.techledger.api.valuations;

import org.jspecify.annotations.NullMarked;
