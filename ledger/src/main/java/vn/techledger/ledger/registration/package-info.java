/** Registration and licences of transfers of technology (đăng ký, cấp phép chuyển giao công nghệ). */
@NullMarked
package vn.techledger.ledger.registration;

import org.jspecify.annotations.NullMarked;
