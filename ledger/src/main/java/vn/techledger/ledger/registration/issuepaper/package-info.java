/** An authority answers a dossier with a certificate, an approval or a licence. */
@NullMarked
package vn.techledger.ledger.registration.issuepaper;

import org.jspecify.annotations.NullMarked;
