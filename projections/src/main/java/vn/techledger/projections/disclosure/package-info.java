/** What a published sum gives away (tiết lộ số liệu): who is behind it, what must be kept back, what follows from all together. */
@NullMarked
package vn.techledger.projections.disclosure;

import org.jspecify.annotations.NullMarked;
