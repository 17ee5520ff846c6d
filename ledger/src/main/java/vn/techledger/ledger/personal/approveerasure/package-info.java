/** Another person approves the erasure of personal data, which then takes place. */
@NullMarked
package vn.techledger.ledger.personal.approveerasure;

import org.jspecify.annotations.NullMarked;
