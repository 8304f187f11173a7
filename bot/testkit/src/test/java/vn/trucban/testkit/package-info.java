/** Tests of the contracts, fakes and the language of dialogues. */
@NullMarked
package vn.trucban.testkit;

import org.jspecify.annotations.NullMarked;
