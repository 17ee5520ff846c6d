/** The exported log, checked and folded again without a database (phát lại): what auditors run on their own machine. */
@NullMarked
package vn.techledger.projections.replay;

import org.jspecify.annotations.NullMarked;
