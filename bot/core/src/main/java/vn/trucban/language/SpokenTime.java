package vn.trucban.language;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.trucban.language.Meaning.At;
import vn.trucban.language.Meaning.Doubtful;
import vn.trucban.language.Meaning.Impossible;
import vn.trucban.language.Meaning.Kind;

/**
 * A time of the clock as it was said, before it is known which half of the day it is in.
 *
 * @param of24 whether it was written on the clock of 24 hours: "02:00"
 */
record SpokenTime(int hour, int minute, Optional<PartRules.Word> part, boolean of24) {

  SpokenTime with(Optional<PartRules.Word> named) {
    return new SpokenTime(hour, minute, named, of24);
  }

  SpokenTime in(Part named) {
    return with(
        Optional.of(
            switch (named) {
              case MORNING -> PartRules.Word.MORNING;
              case AFTERNOON -> PartRules.Word.AFTERNOON;
              case EVENING -> PartRules.Word.EVENING;
            }));
  }

  /** The time of the clock, two of them if either may be meant, or that there is none such. */
  Meaning meaning() {
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) {
      return new Impossible(Kind.TIME);
    }
    if (part.isPresent()) {
      return at(onClock(part.get()));
    }
    boolean unsure = hour >= 1 && hour <= 6 && !of24;
    return unsure ? new Doubtful(Kind.TIME, List.of(at(hour + 12), at(hour))) : at(hour);
  }

  private int onClock(PartRules.Word named) {
    return switch (named) {
      case MORNING -> hour == 12 ? 0 : hour;
      case NOON -> hour <= 3 ? hour + 12 : hour;
      case AFTERNOON -> hour >= 1 && hour <= 11 ? hour + 12 : hour;
      case EVENING, NIGHT -> hour == 12 ? 0 : hour >= 5 && hour < 12 ? hour + 12 : hour;
    };
  }

  private At at(int onClock) {
    return new At(LocalTime.of(onClock % 24, minute));
  }
}
