/** Code that breaks the rules of this house, to show that the rules catch it. */
@NullMarked
package vn.trucban.app.bad;

import org.jspecify.annotations.NullMarked;
