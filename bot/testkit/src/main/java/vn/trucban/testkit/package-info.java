/** Contracts and fakes for the doors, a clock that is moved, and the language of dialogues. */
@NullMarked
package vn.trucban.testkit;

import org.jspecify.annotations.NullMarked;
