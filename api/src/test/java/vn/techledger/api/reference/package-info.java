/** Tests of what ships as reference data. */
@NullMarked
package vn.techledger.api.reference;

import org.jspecify.annotations.NullMarked;
