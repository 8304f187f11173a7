package vn.trucban.demo;

import java.time.LocalDate;
import java.util.Random;

/** Chance that falls the same way each time for the same person and day. */
final class Dice {

  private static final long SEED = 20_201_123L;

  private Dice() {}

  static Random of(DemoPerson person, LocalDate day) {
    return of(person.number(), day);
  }

  static Random of(long number, LocalDate day) {
    Random random = new Random(SEED + number * 1_000_003L + day.toEpochDay() * 7_919L);
    // The first number of neighbouring seeds is much the same.
    int unused = random.nextInt();
    return random;
  }
}
