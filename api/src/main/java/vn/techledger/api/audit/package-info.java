/** What auditors read over HTTP. */
@NullMarked
package vn.techledger.api.audit;

import org.jspecify.annotations.NullMarked;
