@NullMarked
package vn.trucban.core;

import org.jspecify.annotations.NullMarked;
