package vn.trucban.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which part the days play that were said: a span, the one day, my day and the other's. */
final class DayRoles {

  /** Words before the last day of a span. */
  private static final Set<String> TO = Set.of("den", "toi", "het", "cho");

  private static final Set<String> ALL = Set.of("ca", "nguyen", "tron", "suot");

  private final Draft draft;
  private final Rule rule;
  private final DateSlots slots;
  private final List<Found> days;

  DayRoles(Draft draft, DateSlots slots, List<Found> days) {
    this.draft = draft;
    this.rule = draft.rule();
    this.slots = slots;
    this.days = days;
  }

  void fill() {
    if (days.isEmpty() || !slots.takesDays()) {
      return;
    }
    days.forEach(draft::uses);
    if (days.size() > 1) {
      if (!days.stream().allMatch(this::onlyWhole)) {
        days.removeIf(this::onlyWhole);
      }
      new WeekOf(draft.scene()).gather(days);
      if (rule.takes("kind") && !days.stream().allMatch(this::onDuty)) {
        days.removeIf(this::onDuty);
      }
    }
    for (Found found : days) {
      partOf(found.meaning())
          .filter(p -> rule.takes("part"))
          .ifPresent(p -> draft.put("part", p.word()));
    }
    if (rule.takes("from")) {
      span();
    } else if (rule.takes("withDate")) {
      exchange();
    } else {
      oneDay();
    }
  }

  private void span() {
    if (upTo()) {
      return;
    }
    if (severalParts()) {
      draft.remove("part");
      draft.doubt("from", days.stream().map(day -> slots.values(day.meaning())).toList());
      return;
    }
    List<LocalDate> all = all();
    if (all.isEmpty()) {
      return;
    }
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).equals(all.get(i - 1).plusDays(1))) {
        draft.doubt("from", all.stream().map(day -> slots.values(Meaning.Days.of(day))).toList());
        return;
      }
    }
    draft.put("from", all.getFirst().toString());
    draft.put("to", all.getLast().toString());
  }

  /** "chiều mai và cả ngày thứ 4" are two requests. */
  private boolean severalParts() {
    return days.size() > 1
        && rule.takes("part")
        && days.stream().allMatch(day -> single(day.meaning()).size() == 1)
        && days.stream().map(day -> single(day.meaning())).distinct().count() > 1
        && days.stream().map(day -> partOf(day.meaning())).distinct().count() > 1;
  }

  /** "sáng mai em đi Mộc Châu đến thứ 3": the end of what began with the day before. */
  private boolean upTo() {
    if (days.size() != 2
        || !TO.contains(draft.scene().tokens().get(days.getLast().first()).folded())
        || !(days.getFirst().meaning() instanceof Meaning.Days first)
        || !(days.getLast().meaning() instanceof Meaning.Days last)
        || !first.from().isBefore(last.to())) {
      return false;
    }
    draft.put("from", first.from().toString());
    draft.put("to", last.to().toString());
    draft.remove("part");
    return true;
  }

  /** "cả tuần" beside another word for the week only says that all of it is meant. */
  private boolean onlyWhole(Found found) {
    String first = draft.scene().tokens().get(found.first()).folded();
    return ALL.contains(first) && found.end() - found.first() == 2;
  }

  /** In "nghỉ bù ngày trực 22/11 vào thứ 4" the first is the day of the duty. */
  private boolean onDuty(Found found) {
    return found.first() > 0
        && draft.scene().tokens().get(found.first() - 1).folded().equals("truc");
  }

  private void oneDay() {
    List<LocalDate> all = new ArrayList<>();
    for (Found found : days) {
      all.addAll(single(found.meaning()));
    }
    List<LocalDate> different = all.stream().distinct().toList();
    if (different.size() == 1) {
      draft.put(slots.daySlot(), different.getFirst().toString());
    } else if (different.size() > 1) {
      draft.doubt(
          slots.daySlot(),
          different.stream().map(day -> slots.values(Meaning.Days.of(day))).toList());
    }
  }

  /** My day and the other's: the other's is said second, or is "của anh An", or behind "sang". */
  private void exchange() {
    List<LocalDate> mine = new ArrayList<>();
    List<LocalDate> theirs = new ArrayList<>();
    for (Found found : days) {
      for (LocalDate day : single(found.meaning())) {
        boolean other = theirs(found);
        if (mine.contains(day) || theirs.contains(day)) {
          continue;
        }
        (other || !mine.isEmpty() ? theirs : mine).add(day);
      }
    }
    if (mine.size() + theirs.size() > 2) {
      mine.addAll(theirs);
      draft.doubt("date", mine.stream().map(day -> slots.values(Meaning.Days.of(day))).toList());
      return;
    }
    if (!mine.isEmpty()) {
      draft.put("date", mine.getFirst().toString());
    }
    if (!theirs.isEmpty()) {
      draft.put("withDate", theirs.getFirst().toString());
    }
  }

  private boolean theirs(Found found) {
    Scene scene = draft.scene();
    Span before = found.first() == 0 ? null : scene.at(found.first() - 1);
    if (before != null && before.is("TAKE")) {
      return true;
    }
    Span of = found.end() < scene.tokens().size() ? scene.at(found.end()) : null;
    Span who =
        of == null || !of.is("CUA") || of.end() >= scene.tokens().size()
            ? null
            : scene.at(of.end());
    return who != null && who.name() != null;
  }

  private List<LocalDate> all() {
    TreeSet<LocalDate> all = new TreeSet<>();
    for (Found found : days) {
      switch (found.meaning()) {
        case Meaning.Days d -> d.from().datesUntil(d.to().plusDays(1)).limit(400).forEach(all::add);
        case Meaning.SeveralDays d -> all.addAll(d.days());
        case Meaning.At a -> {}
        case Meaning.PartOfDay p -> {}
        case Meaning.Lasting l -> {}
        case Meaning.Before b -> {}
        case Meaning.Doubtful d -> {}
        case Meaning.Impossible i -> {}
        case Meaning.Now n -> {}
      }
    }
    return List.copyOf(all);
  }

  private static List<LocalDate> single(Meaning meaning) {
    if (meaning instanceof Meaning.Days d) {
      return d.from().equals(d.to()) ? List.of(d.from()) : List.of();
    }
    return meaning instanceof Meaning.SeveralDays d ? d.days() : List.of();
  }

  private static Optional<Part> partOf(Meaning meaning) {
    if (meaning instanceof Meaning.Days d) {
      return d.part();
    }
    return meaning instanceof Meaning.SeveralDays d ? d.part() : Optional.empty();
  }
}
