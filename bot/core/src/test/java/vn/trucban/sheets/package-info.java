@NullMarked
package vn.trucban.sheets;

import org.jspecify.annotations.NullMarked;
