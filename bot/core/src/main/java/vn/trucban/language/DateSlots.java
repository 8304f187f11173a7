package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Fills the slots of days, times and durations from the words of time in a draft's scene. */
final class DateSlots {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Draft draft;
  private final Rule rule;
  private final List<Found> days = new ArrayList<>();

  private DateSlots(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
  }

  static void fill(Draft draft) {
    DateSlots slots = new DateSlots(draft);
    for (Span span : draft.scene().spans()) {
      Found found = span.found();
      if (found != null && !draft.explained(span.first()) && slots.belongs(span)) {
        slots.take(draft.rule().back() ? draft.scene().lookingBack(found) : found);
      }
    }
    slots.days();
  }

  /**
   * Whether words of time belong to the act: where its own clause says a day, those of other clauses
   * do not, unless they only go on with a list ("thứ 3, thứ 5").
   */
  private boolean belongs(Span time) {
    int home = clauseOf(head());
    int other = clauseOf(time.first());
    if (other == home || !(time.found() != null && dayOf(time.found().meaning()))) {
      return true;
    }
    boolean said = false;
    boolean more = false;
    for (Span span : draft.scene().spans()) {
      Found found = span.found();
      said |= found != null && dayOf(found.meaning()) && clauseOf(span.first()) == home;
      more |= clauseOf(span.first()) == other && found == null && !span.free();
    }
    for (int i = 0; i < draft.scene().tokens().size(); i++) {
      more |= clauseOf(i) == other && draft.scene().at(i) == null && !draft.scene().tokens().get(i).sign();
    }
    return !said || !more;
  }

  private static boolean dayOf(Meaning meaning) {
    return meaning instanceof Meaning.Days
        || meaning instanceof Meaning.SeveralDays
        || meaning instanceof Meaning.PartOfDay
        || meaning instanceof Meaning.Doubtful doubt && doubt.kind() == Meaning.Kind.DATE;
  }

  private int head() {
    for (Span span : draft.scene().spans()) {
      for (java.util.BitSet group : rule.need()) {
        if (span.in(group) != null && !span.free()) {
          return span.first();
        }
      }
    }
    return 0;
  }

  private int clauseOf(int token) {
    int clause = 0;
    for (int i = 0; i < token; i++) {
      clause += draft.scene().tokens().get(i).sign() ? 1 : 0;
    }
    return clause;
  }

  /** Whether a rule has no slot for such words, so that they cost nothing. */
  static boolean mayDrop(Rule rule, Found found) {
    return switch (found.meaning()) {
      case Meaning.Days d -> true;
      case Meaning.SeveralDays d -> true;
      case Meaning.PartOfDay p -> true;
      case Meaning.Doubtful d -> true;
      case Meaning.Now n -> true;
      case Meaning.Lasting l -> false;
      case Meaning.At a -> true;
      case Meaning.Before b -> true;
      case Meaning.Impossible i -> true;
    };
  }

  private void take(Found found) {
    switch (found.meaning()) {
      case Meaning.Days d -> days.add(found);
      case Meaning.SeveralDays d -> days.add(found);
      case Meaning.Before before -> before(found, before);
      case Meaning.At at -> time(found, at.time());
      case Meaning.PartOfDay part -> part(found, part.part());
      case Meaning.Lasting lasting -> lasting(found, lasting.minutes());
      case Meaning.Doubtful doubt -> doubtful(found, doubt);
      case Meaning.Impossible no -> impossible(found, no.kind());
      case Meaning.Now now -> draft.explain(found.first(), found.end());
    }
  }

  private void before(Found found, Meaning.Before before) {
    if (rule.takes("due")) {
      draft.put("due", before.day().toString());
      draft.uses(found);
    } else {
      days.add(new Found(found.first(), found.end(), Meaning.Days.of(before.day()), found.folded(), found.mended()));
    }
  }

  private void time(Found found, LocalTime time) {
    if (rule.takes("time") && !draft.has("time")) {
      draft.put("time", CLOCK.format(time));
      draft.uses(found);
    }
  }

  private void part(Found found, Part part) {
    if (rule.takes("part")) {
      draft.put("part", part.word());
      draft.uses(found);
    }
  }

  private void lasting(Found found, int minutes) {
    for (String slot : List.of("minutes", "minutesLate")) {
      if (rule.takes(slot)) {
        draft.put(slot, Integer.toString(minutes));
        draft.uses(found);
      }
    }
  }

  private void doubtful(Found found, Meaning.Doubtful doubt) {
    switch (doubt.kind()) {
      case DATE -> doubtfulDay(found, doubt);
      case TIME -> doubtfulTime(found, doubt);
      case PART -> {
        if (rule.takes("part")) {
          draft.uses(found);
          draft.doubt("part", doubt.candidates().stream().map(this::values).toList());
        }
      }
    }
  }

  private void doubtfulDay(Found found, Meaning.Doubtful doubt) {
    if (takesDays()) {
      draft.uses(found);
      draft.doubt(daySlot(), doubt.candidates().stream().map(this::values).toList());
    }
  }

  private void doubtfulTime(Found found, Meaning.Doubtful doubt) {
    if (!rule.takes("time") || draft.has("time")) {
      return;
    }
    Optional<LocalTime> sensible = officeSense(doubt.candidates());
    if (sensible.isPresent()) {
      time(found, sensible.get());
    } else if (!doubt.candidates().isEmpty() || rule.intent().equals("call-in")) {
      draft.uses(found);
      draft.doubt("time", doubt.candidates().stream().map(this::values).toList());
    }
  }

  /** People arrive in the morning and leave in the afternoon. */
  private Optional<LocalTime> officeSense(List<Meaning> candidates) {
    boolean own = List.of("check-in", "check-out", "late-notice", "correction-request").contains(rule.intent());
    boolean leaving = rule.intent().equals("check-out");
    if (!own) {
      return Optional.empty();
    }
    Optional<LocalTime> later = Optional.empty();
    for (Meaning candidate : candidates) {
      if (candidate instanceof Meaning.At at) {
        boolean morning = at.time().getHour() >= 5 && at.time().getHour() < 12;
        if (morning && !leaving) {
          return Optional.of(at.time());
        }
        later = at.time().getHour() >= 12 ? Optional.of(at.time()) : later;
      }
    }
    return later;
  }

  private void impossible(Found found, Meaning.Kind kind) {
    boolean taken = kind == Meaning.Kind.DATE ? takesDays() : rule.takes("time");
    if (taken) {
      draft.uses(found);
      draft.doubt(kind == Meaning.Kind.DATE ? daySlot() : "time", List.of());
    }
  }

  private Map<String, String> values(Meaning meaning) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (meaning) {
      case Meaning.Days d -> {
        if (rule.takes("from")) {
          values.put("from", d.from().toString());
          values.put("to", d.to().toString());
        } else {
          values.put(daySlot(), d.from().toString());
        }
        d.part().filter(p -> rule.takes("part")).ifPresent(p -> values.put("part", p.word()));
      }
      case Meaning.At at -> values.put("time", CLOCK.format(at.time()));
      case Meaning.PartOfDay part -> values.put("part", part.part().word());
      case Meaning.SeveralDays d -> {}
      case Meaning.Lasting l -> {}
      case Meaning.Before b -> {}
      case Meaning.Doubtful d -> {}
      case Meaning.Impossible i -> {}
      case Meaning.Now n -> {}
    }
    return values;
  }

  private boolean takesDays() {
    return rule.takes("from") || rule.takes("date") || rule.takes("due");
  }

  private String daySlot() {
    return rule.takes("from") ? "from" : rule.takes("date") ? "date" : "due";
  }

  private void days() {
    if (days.isEmpty() || !takesDays()) {
      return;
    }
    days.forEach(draft::uses);
    for (Found found : days) {
      partOf(found.meaning()).filter(p -> rule.takes("part")).ifPresent(p -> draft.put("part", p.word()));
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
    List<LocalDate> all = all();
    if (all.isEmpty()) {
      return;
    }
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).equals(all.get(i - 1).plusDays(1))) {
        draft.doubt("from", all.stream().map(day -> values(Meaning.Days.of(day))).toList());
        return;
      }
    }
    draft.put("from", all.getFirst().toString());
    draft.put("to", all.getLast().toString());
  }

  private void oneDay() {
    List<LocalDate> all = new ArrayList<>();
    for (Found found : days) {
      all.addAll(single(found.meaning()));
    }
    List<LocalDate> different = all.stream().distinct().toList();
    if (different.size() == 1) {
      draft.put(daySlot(), different.getFirst().toString());
    } else if (different.size() > 1) {
      draft.doubt(daySlot(), different.stream().map(day -> values(Meaning.Days.of(day))).toList());
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
      draft.doubt("date", mine.stream().map(day -> values(Meaning.Days.of(day))).toList());
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
    Span who = of == null || !of.is("CUA") || of.end() >= scene.tokens().size() ? null : scene.at(of.end());
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
