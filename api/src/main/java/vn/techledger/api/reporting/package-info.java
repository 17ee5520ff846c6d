/** Reporting units over HTTP. */
@NullMarked
package vn.techledger.api.reporting;

import org.jspecify.annotations.NullMarked;
