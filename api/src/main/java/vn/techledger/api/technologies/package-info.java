/** Technologies, results and assets over HTTP. */
@NullMarked
package vn.techledger.api.technologies;

import org.jspecify.annotations.NullMarked;
