/** Errands: done after the message, once for the person whatever happens between. */
@NullMarked
package vn.trucban.errands;

import org.jspecify.annotations.NullMarked;
