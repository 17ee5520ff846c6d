/** An authority refuses a dossier, on a legal ground. */
@NullMarked
package vn.techledger.ledger.registration.refusedossier;

import org.jspecify.annotations.NullMarked;
