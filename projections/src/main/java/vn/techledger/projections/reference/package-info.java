/** Code lists, proposed and adopted (danh mục mã). */
@NullMarked
package vn.techledger.projections.reference;

import org.jspecify.annotations.NullMarked;
