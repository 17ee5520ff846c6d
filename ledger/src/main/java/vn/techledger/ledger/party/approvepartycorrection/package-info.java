/** Another person approves the correction of a party, which then takes effect. */
@NullMarked
package vn.techledger.ledger.party.approvepartycorrection;

import org.jspecify.annotations.NullMarked;
