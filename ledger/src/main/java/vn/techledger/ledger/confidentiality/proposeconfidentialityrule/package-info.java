/** Proposes a rule of confidentiality. */
@NullMarked
package vn.techledger.ledger.confidentiality.proposeconfidentialityrule;

import org.jspecify.annotations.NullMarked;
