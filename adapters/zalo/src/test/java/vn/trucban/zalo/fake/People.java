package vn.trucban.zalo.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may be written to, and at what price. Thread-safe. */
final class People {

  private static final Duration FREE = Duration.ofDays(2);
  private static final Duration REACHABLE = Duration.ofDays(7);

  private final InstantSource clock;
  private final Map<String, Instant> lastInteraction = new HashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private final Map<String, Boolean> groups = new HashMap<>();
  private int chargedLeft;

  People(InstantSource clock, int chargedMessages) {
    this.clock = clock;
    this.chargedLeft = chargedMessages;
  }

  synchronized void interacts(String person) {
    lastInteraction.put(person, clock.instant());
  }

  synchronized void blocks(String person) {
    blocked.add(person);
  }

  synchronized void group(String group, boolean enabled) {
    groups.put(group, enabled);
  }

  /** Lets a message through to a person; whether it costs money. */
  synchronized boolean admit(String person) throws Refusal {
    Instant last = lastInteraction.get(person);
    if (last == null) {
      throw new Refusal(-232, "User has not interacted with OA");
    }
    if (blocked.contains(person)) {
      throw new Refusal(-213, "User is not following OA");
    }
    Duration since = Duration.between(last, clock.instant());
    if (since.compareTo(REACHABLE) > 0) {
      throw new Refusal(-230, "User has not interacted with the OA in the past 7 days");
    }
    boolean charged = since.compareTo(FREE) > 0;
    if (charged && chargedLeft-- <= 0) {
      throw new Refusal(-211, "Quota exceeded");
    }
    return charged;
  }

  synchronized void admitGroup(String group) throws Refusal {
    Boolean enabled = groups.get(group);
    if (enabled == null) {
      throw new Refusal(-403, "OA is not in the group");
    }
    if (!enabled) {
      throw new Refusal(-237, "Group is disabled");
    }
  }
}
