/**
 * Typed Vietnamese to intent and slots, dates, and the catalogue of answers; knows no other room
 * and no database.
 *
 * <p>Read it in the order in which a text goes: {@code Interpreter} → {@code Reader}, which cuts it
 * ({@code Utterance}, {@code Clauses}), finds concepts, days and times in it ({@code Scene}), lets
 * each {@code Rule} judge them and fills the slots ({@code Draft}) → {@code Reading}. Words are in
 * {@code language/phrases.yaml}, rules in {@code rules.yaml}; the grammar of days and times is the
 * {@code *Rules} classes; {@code Messages} is the other way, from keys to sentences.
 */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package vn.trucban.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
