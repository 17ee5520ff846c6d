/** Another person adopts the table. */
@NullMarked
package vn.techledger.ledger.reference.adoptexchangerates;

import org.jspecify.annotations.NullMarked;
