/** A dossier is found complete or lacking, supplemented, and its fee determined and paid. */
@NullMarked
package vn.techledger.ledger.registration.advancedossier;

import org.jspecify.annotations.NullMarked;
