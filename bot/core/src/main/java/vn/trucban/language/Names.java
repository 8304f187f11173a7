package vn.trucban.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons and units among tokens that were cut into pieces. A name stands behind
 * a title or a word such as "với", or is a run of capitals; a title makes a name even of words that
 * mean something else ("chị Mai", "anh Năm").
 */
final class Names {

  private static final int LONGEST_UNIT = 9;
  private static final int LONGEST_PERSON = 5;

  private static final Set<String> FAMILIES =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "dinh", "trinh", "doan", "luong", "dao", "ta", "truong", "cao",
          "lam", "ha", "chu", "quach", "thai", "tong");

  /** Concepts behind which a name may stand without a title. */
  private static final Set<String> CALLERS =
      Set.of("VOI", "CUA", "NHO", "CALL", "ASSIGN", "SUMMON", "INVITE", "PHONE", "SUBST", "COVER");

  private final List<Token> tokens;
  private final @Nullable Span[] at;
  private final boolean capitals;

  private Names(List<Token> tokens, List<Span> spans) {
    this.tokens = tokens;
    this.at = new Span[tokens.size()];
    for (Span span : spans) {
      for (int i = span.first(); i < span.end(); i++) {
        at[i] = span;
      }
    }
    boolean anySmall = false;
    for (Token token : tokens) {
      anySmall |= token.small();
    }
    this.capitals = anySmall;
  }

  /** The names, in order; they take the place of the pieces they overlap. */
  static List<Span> find(List<Token> tokens, List<Span> spans) {
    Names names = new Names(tokens, spans);
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Span name = names.from(i);
      if (name != null) {
        found.add(name);
        i = name.end();
      } else {
        Span here = names.at[i];
        i = here == null ? i + 1 : Math.max(i + 1, here.end());
      }
    }
    return found;
  }

  private @Nullable Span from(int i) {
    Span here = at[i];
    if (here != null && here.first() == i) {
      if (here.is("OFFICE")) {
        int end = unitEnd(here.end());
        return Span.name(i, end, new Span.Name(true, i, end, true));
      }
      if (here.is("UNITNAME")) {
        int end = unitEnd(here.end());
        return Span.name(i, end, new Span.Name(false, i, end, true));
      }
      if (here.is("KIND") || here.is("OFFICEROOM")) {
        int end = unitEnd(here.end());
        if (end > here.end()) {
          return Span.name(i, end, new Span.Name(false, i, end, true));
        }
      }
      if (titles(here, i)) {
        int start = here.end();
        while (start + 1 < tokens.size()
            && is(start, "TITLE")
            && !capital(start)
            && at[start] != null
            && at[start].length() == 1) {
          start++;
        }
        int end = personEnd(start, true);
        if (end > start) {
          return Span.name(i, end, new Span.Name(true, start, end, true));
        }
      }
      if (calls(here)) {
        int end = personEnd(here.end(), false);
        if (end > here.end()) {
          return Span.name(here.end(), end, new Span.Name(true, here.end(), end, true));
        }
      }
    }
    return here == null ? bare(i) : null;
  }

  /** Whether a word calls a name by title; "co", "ba" without marks are rather other words. */
  private boolean titles(Span here, int i) {
    Token token = tokens.get(i);
    if (here.is("TITLE")) {
      return !token.marked().equals("co")
          && !token.marked().equals("ba")
          && !token.marked().equals("ban");
    }
    boolean name = here.end() < tokens.size() && capital(here.end()) && !initials(here.end());
    return name && (here.is("DC") || (here.is("ME") && token.marked().equals("em") && i > 0));
  }

  /** Words of what is exchanged, which are nobody's name: "đổi với ca 5/12". */
  private static final Set<String> SHIFTS = Set.of("ca", "kip", "phien", "buoi", "lich");

  private static boolean calls(Span here) {
    for (Hit hit : here.hits()) {
      if (CALLERS.contains(hit.concept().name())) {
        return true;
      }
    }
    return false;
  }

  /** Capitals that nothing announces: initials of a unit, or the name of a person. */
  private @Nullable Span bare(int i) {
    if (!capital(i) || (i == 0 && !initials(0) && !(tokens.size() > 1 && capital(1)))) {
      return null;
    }
    if (initials(i)) {
      return Span.name(i, i + 1, new Span.Name(false, i, i + 1, false));
    }
    int end = i;
    while (end < tokens.size()
        && end - i < LONGEST_PERSON
        && capital(end)
        && plain(end)
        && (at[end] == null || (i < end && !initials(end)))) {
      end++;
    }
    return end > i ? Span.name(i, end, new Span.Name(true, i, end, false)) : null;
  }

  private int personEnd(int start, boolean titled) {
    if (start >= tokens.size()
        || !plain(start)
        || (!titled && SHIFTS.contains(tokens.get(start).folded()))) {
      return start;
    }
    if (capital(start) && !initials(start) && (titled || at[start] == null || time(start))) {
      int end = start + 1;
      while (end < tokens.size()
          && end - start < LONGEST_PERSON
          && capital(end)
          && plain(end)
          && !initials(end)) {
        end++;
      }
      return end;
    }
    if (capital(start) && initials(start)) {
      return start;
    }
    boolean free =
        at[start] == null
            || ((titled || is(start - 1, "VOI")) && time(start) && !is(start + 1, "ME"));
    if (!free || tokens.get(start).folded().length() < 2) {
      return start;
    }
    int end = start + 1;
    while (end < tokens.size() && at[end] == null && plain(end)) {
      end++;
    }
    boolean full = FAMILIES.contains(tokens.get(start).folded()) && end - start > 1;
    int most = full ? 4 : end - start <= 2 ? 2 : 1;
    return Math.min(end, start + most);
  }

  private int unitEnd(int start) {
    int end = start;
    int at = start;
    while (at < tokens.size() && at - start < LONGEST_UNIT) {
      int next = unitWord(at, start);
      if (next > at) {
        at = next;
        end = next;
      } else if (at > start
          && joint(at)
          && at + 1 < tokens.size()
          && unitWord(at + 1, start) > at + 1) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Behind the word at a place, if it belongs to a unit's name. */
  private int unitWord(int i, int start) {
    Span here = at[i];
    if (here != null
        && here.first() == i
        && (here.is("UNITWORD")
            || (here.is("OFFICE") && i == start)
            || (here.is("KIND") && i > 0 && is(i - 1, "OFFICEROOM")))) {
      return here.end();
    }
    if (!plain(i)) {
      boolean number = i == start && tokens.get(i).typed().chars().allMatch(Character::isDigit);
      return number && tokens.get(i).typed().length() <= 2 ? i + 1 : i;
    }
    if (capital(i)
        && (here == null || (here.length() == 1 && !here.is("TITLE") && here.found() == null))) {
      return i + 1;
    }
    boolean more = here == null && tokens.get(i).folded().length() > 1;
    return more && !(i > start && initials(i - 1)) ? i + 1 : i;
  }

  private boolean joint(int i) {
    String typed = tokens.get(i).marked();
    return typed.equals("-")
        || typed.equals("&")
        || typed.equals("và")
        || (typed.equals(",") && capital(i - 1));
  }

  private boolean is(int i, String concept) {
    return i < tokens.size() && at[i] != null && at[i].is(concept);
  }

  private boolean time(int i) {
    Span here = at[i];
    return here != null && here.length() == 1 && (here.found() != null || here.is("NUMBERNAME"));
  }

  /** A capital that says something: not the first word, not in a text of capitals only. */
  private boolean capital(int i) {
    return capitals && tokens.get(i).capital();
  }

  /** Several letters, all of them capitals. */
  private boolean initials(int i) {
    String typed = tokens.get(i).typed();
    if (!capital(i) || typed.length() < 2) {
      return false;
    }
    for (int at = 0; at < typed.length(); at++) {
      char c = typed.charAt(at);
      if (!Character.isUpperCase(c) && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** Letters only. */
  private boolean plain(int i) {
    String typed = tokens.get(i).typed();
    for (int at = 0; at < typed.length(); at++) {
      char c = typed.charAt(at);
      if (!Character.isLetter(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
