/** Tests of the import of files. */
@NullMarked
package vn.techledger.api.imports;

import org.jspecify.annotations.NullMarked;
