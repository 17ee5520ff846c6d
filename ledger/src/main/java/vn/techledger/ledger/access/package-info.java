/** Who may use the ledger: API keys, bound to pseudonymous persons (khoá truy cập). */
@NullMarked
package vn.techledger.ledger.access;

import org.jspecify.annotations.NullMarked;
