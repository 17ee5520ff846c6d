/** Another person adopts it. */
@NullMarked
package vn.techledger.ledger.reference.adoptruleset;

import org.jspecify.annotations.NullMarked;
