@NullMarked
package vn.trucban.summary;

import org.jspecify.annotations.NullMarked;
