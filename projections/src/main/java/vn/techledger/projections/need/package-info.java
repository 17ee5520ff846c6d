/** The register of needs for technology (nhu cầu công nghệ). */
@NullMarked
package vn.techledger.projections.need;

import org.jspecify.annotations.NullMarked;
