/** Reads of the read models: positions, pages and versions. */
@NullMarked
package vn.techledger.api.reading;

import org.jspecify.annotations.NullMarked;
