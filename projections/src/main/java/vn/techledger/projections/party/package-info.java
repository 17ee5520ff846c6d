/** The directory of parties (danh bạ các bên). */
@NullMarked
package vn.techledger.projections.party;

import org.jspecify.annotations.NullMarked;
