/** An authority revokes a certificate, an approval or a licence. */
@NullMarked
package vn.techledger.ledger.registration.revokepaper;

import org.jspecify.annotations.NullMarked;
