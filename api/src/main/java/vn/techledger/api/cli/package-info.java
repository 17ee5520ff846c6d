/** Commands of the jar for people at a terminal (lệnh). */
@NullMarked
package vn.techledger.api.cli;

import org.jspecify.annotations.NullMarked;
