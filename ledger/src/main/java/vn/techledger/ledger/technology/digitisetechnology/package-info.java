/** Digitising the documents of a technology. */
@NullMarked
package vn.techledger.ledger.technology.digitisetechnology;

import org.jspecify.annotations.NullMarked;
