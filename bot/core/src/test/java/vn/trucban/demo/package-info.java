@NullMarked
package vn.trucban.demo;

import org.jspecify.annotations.NullMarked;
