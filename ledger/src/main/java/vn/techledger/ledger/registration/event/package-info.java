/** Facts about registrations and licences. */
@NullMarked
package vn.techledger.ledger.registration.event;

import org.jspecify.annotations.NullMarked;
