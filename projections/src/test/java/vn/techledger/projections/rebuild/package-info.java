@NullMarked
package vn.techledger.projections.rebuild;

import org.jspecify.annotations.NullMarked;
