package vn.trucban.errands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.people.PersonId;

/**
 * A claimed errand.
 *
 * @param errand null where this version cannot read what is stored
 * @param attempts tries so far, this one included
 * @param claimedUntil tells this claim from every other one of the errand
 */
record ErrandRow(
    long id,
    PersonId person,
    ChatAddress to,
    @Nullable Errand errand,
    int attempts,
    Instant claimedUntil) {}
