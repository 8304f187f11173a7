/** Puts the rooms together for Spring; nothing else. */
@ApplicationModule
@NullMarked
package vn.trucban.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
