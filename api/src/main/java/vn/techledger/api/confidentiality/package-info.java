/** The rule of confidentiality over HTTP. */
@NullMarked
package vn.techledger.api.confidentiality;

import org.jspecify.annotations.NullMarked;
