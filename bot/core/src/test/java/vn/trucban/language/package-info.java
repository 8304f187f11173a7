@NullMarked
package vn.trucban.language;

import org.jspecify.annotations.NullMarked;
