/** Confidentiality of what is published (bảo mật số liệu công bố): the rule, adopted by two persons, and what it was applied to. */
@NullMarked
package vn.techledger.ledger.confidentiality;

import org.jspecify.annotations.NullMarked;
