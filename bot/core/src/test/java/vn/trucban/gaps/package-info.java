/** What was not understood: counted without its writer, listed for the administrators. */
@NullMarked
package vn.trucban.gaps;

import org.jspecify.annotations.NullMarked;
