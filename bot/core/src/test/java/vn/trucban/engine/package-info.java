@NullMarked
package vn.trucban.engine;

import org.jspecify.annotations.NullMarked;
