/** Another person approves the correction, which then takes effect. */
@NullMarked
package vn.techledger.ledger.contract.approvecorrection;

import org.jspecify.annotations.NullMarked;
