/** Adopts a rule of confidentiality that another person proposed. */
@NullMarked
package vn.techledger.ledger.confidentiality.adoptconfidentialityrule;

import org.jspecify.annotations.NullMarked;
