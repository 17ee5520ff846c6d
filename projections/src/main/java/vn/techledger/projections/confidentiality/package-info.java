/** The rule of confidentiality, and which tables it was applied to (quy tắc bảo mật số liệu). */
@NullMarked
package vn.techledger.projections.confidentiality;

import org.jspecify.annotations.NullMarked;
