/** The register of contracts as it reads now, with its corrections (sổ đăng ký hợp đồng). */
@NullMarked
package vn.techledger.projections.register;

import org.jspecify.annotations.NullMarked;
