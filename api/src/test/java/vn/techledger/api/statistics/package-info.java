/** Tests of the forms of answers. */
@NullMarked
package vn.techledger.api.statistics;

import org.jspecify.annotations.NullMarked;
