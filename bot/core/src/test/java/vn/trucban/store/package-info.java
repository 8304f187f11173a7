@NullMarked
package vn.trucban.store;

import org.jspecify.annotations.NullMarked;
