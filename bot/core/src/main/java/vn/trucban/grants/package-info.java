/** The rotating tokens of the channels, so that they outlive every node; imports the store. */
@ApplicationModule(allowedDependencies = {"channel", "store"})
@NullMarked
package vn.trucban.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
