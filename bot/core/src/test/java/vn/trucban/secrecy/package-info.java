/** Tests of the state-secret guard. */
@NullMarked
package vn.trucban.secrecy;

import org.jspecify.annotations.NullMarked;
