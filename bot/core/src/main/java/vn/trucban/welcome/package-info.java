/** Enrolment and the first words: who are you, hello, help, language; imports people and engine. */
@ApplicationModule(allowedDependencies = {"channel", "language", "people", "engine"})
@NullMarked
package vn.trucban.welcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
