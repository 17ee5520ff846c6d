/** Dated reference data: code lists (danh mục mã). */
@NullMarked
package vn.techledger.ledger.reference;

import org.jspecify.annotations.NullMarked;
