/** Somebody declares a certificate of the results of a task. */
@NullMarked
package vn.techledger.ledger.registration.declareresultcertificate;

import org.jspecify.annotations.NullMarked;
