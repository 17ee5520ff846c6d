/** API keys as administrators see them, without their secrets (khoá truy cập). */
@NullMarked
package vn.techledger.projections.access;

import org.jspecify.annotations.NullMarked;
