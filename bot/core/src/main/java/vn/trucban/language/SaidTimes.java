package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import vn.trucban.language.Vocabulary.Seen;

/** Notes among the concepts that were said what words of time say: a day, a future one, a time. */
final class SaidTimes {

  private SaidTimes() {}

  static void note(Meaning meaning, LocalDateTime now, BitSet said) {
    switch (meaning) {
      case Meaning.Days days -> {
        said.set(Seen.DAY.id);
        day(days.from(), days.to(), now, said);
      }
      case Meaning.SeveralDays days -> {
        said.set(Seen.DAY.id);
        said.set(Seen.SEVERAL.id);
        if (!days.days().isEmpty()) {
          day(days.days().getFirst(), days.days().getLast(), now, said);
        }
      }
      case Meaning.At at -> said.set(Seen.CLOCK.id);
      case Meaning.PartOfDay part -> said.set(Seen.PART.id);
      case Meaning.Lasting lasting -> said.set(Seen.LASTING.id);
      case Meaning.Before before -> said.set(Seen.DEADLINE.id);
      case Meaning.Doubtful doubt -> doubtful(doubt, now, said);
      case Meaning.Impossible no -> kind(no.kind(), said);
      case Meaning.Now soon -> said.set(Seen.SOON.id);
    }
  }

  private static void doubtful(Meaning.Doubtful doubt, LocalDateTime now, BitSet said) {
    kind(doubt.kind(), said);
    if (doubt.kind() == Meaning.Kind.TIME && doubt.candidates().isEmpty()) {
      said.set(Seen.LATER.id);
    }
    if (doubt.kind() == Meaning.Kind.DATE && !doubt.candidates().isEmpty()) {
      note(doubt.candidates().getFirst(), now, said);
    }
  }

  private static void kind(Meaning.Kind kind, BitSet said) {
    said.set(
        switch (kind) {
          case DATE -> Seen.DAY.id;
          case TIME -> Seen.CLOCK.id;
          case PART -> Seen.PART.id;
        });
  }

  private static void day(LocalDate from, LocalDate to, LocalDateTime now, BitSet said) {
    LocalDate today = now.toLocalDate();
    if (to.isBefore(today)) {
      said.set(Seen.PAST.id);
    } else if (from.isAfter(today)) {
      said.set(Seen.FUTURE.id);
    } else if (from.equals(to)) {
      said.set(Seen.TODAY.id);
    }
    if (!from.equals(to)) {
      said.set(Seen.SEVERAL.id);
    }
  }
}
