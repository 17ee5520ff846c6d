/** What answers of statistics are made of. */
@NullMarked
package vn.techledger.api.statistics;

import org.jspecify.annotations.NullMarked;
