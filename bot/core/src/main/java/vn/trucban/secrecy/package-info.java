/**
 * The state-secret guard: stops text that bears the marks of a state secret before anything stores,
 * logs or sends it; imports the record of acts and the language.
 */
@ApplicationModule(allowedDependencies = {"audit", "channel", "language", "store"})
@NullMarked
package vn.trucban.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
