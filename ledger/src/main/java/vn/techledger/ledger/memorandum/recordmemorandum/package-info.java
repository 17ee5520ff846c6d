/** Recording a memorandum. */
@NullMarked
package vn.techledger.ledger.memorandum.recordmemorandum;

import org.jspecify.annotations.NullMarked;
