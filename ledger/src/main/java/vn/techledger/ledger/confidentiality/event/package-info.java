/** Facts about the confidentiality of what is published. */
@NullMarked
package vn.techledger.ledger.confidentiality.event;

import org.jspecify.annotations.NullMarked;
