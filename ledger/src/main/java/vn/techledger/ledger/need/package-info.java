/** What somebody looks for: needs for technology (nhu cầu công nghệ). */
@NullMarked
package vn.techledger.ledger.need;

import org.jspecify.annotations.NullMarked;
