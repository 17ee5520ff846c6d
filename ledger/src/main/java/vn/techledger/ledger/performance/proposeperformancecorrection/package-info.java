/** Somebody says that an entry about performance is wrong. */
@NullMarked
package vn.techledger.ledger.performance.proposeperformancecorrection;

import org.jspecify.annotations.NullMarked;
