/** Tests of the commands. */
@NullMarked
package vn.techledger.api.cli;

import org.jspecify.annotations.NullMarked;
