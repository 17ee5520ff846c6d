/** A dossier about a contract is filed. */
@NullMarked
package vn.techledger.ledger.registration.filedossier;

import org.jspecify.annotations.NullMarked;
