package vn.trucban.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.trucban.language.Atom.Sort;

/**
 * Where the reading of a message stands, and whether words without their marks were taken on the
 * way. Rules move it forward and put it back when they fail. One thread.
 */
final class Cursor {

  private final List<Atom> atoms;
  private int at;
  private boolean folded;

  Cursor(List<Atom> atoms) {
    this.atoms = atoms;
  }

  int mark() {
    return at * 2 + (folded ? 1 : 0);
  }

  void reset(int mark) {
    at = mark / 2;
    folded = mark % 2 == 1;
  }

  /** Begins anew at an atom. */
  void jump(int to) {
    at = to;
    folded = false;
  }

  void jumpOver(int atoms) {
    at += atoms;
  }

  int at() {
    return at;
  }

  boolean folded() {
    return folded;
  }

  boolean atEnd() {
    return at >= atoms.size();
  }

  /** Whether a day or time may begin here; most words are told at once. */
  boolean mayBegin() {
    if (atEnd()) {
      return false;
    }
    Atom atom = atoms.get(at);
    return switch (atom.sort()) {
      case WORD -> Term.mayBegin(atom.marked()) || NumberWords.begin(atom.marked());
      case NUMBER -> true;
      case SIGN -> false;
    };
  }

  /** The atom so many places ahead (or behind, if negative). */
  Optional<Atom> peek(int ahead) {
    int place = at + ahead;
    return place >= 0 && place < atoms.size() ? Optional.of(atoms.get(place)) : Optional.empty();
  }

  /** Takes a term if it stands here. */
  boolean take(Term term) {
    int matched = term.match(atoms, at);
    at += Math.abs(matched);
    folded |= matched < 0;
    return matched != 0;
  }

  /** Takes a term if it stands here; nothing depends on it. */
  void skip(Term term) {
    var unused = take(term);
  }

  /** As {@link #take}, but only with all its marks. */
  boolean takeExact(Term term) {
    int matched = term.match(atoms, at);
    at += Math.max(matched, 0);
    return matched > 0;
  }

  boolean sees(Term term) {
    return term.match(atoms, at) != 0;
  }

  /** Whether a term stands at some place of the message. */
  boolean seesAnywhere(Term term) {
    for (int i = 0; i < atoms.size(); i++) {
      if (term.match(atoms, i) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term of one word stands so many places behind. */
  boolean behind(int back, Term term) {
    return at - back >= 0 && term.match(atoms, at - back) != 0;
  }

  boolean sign(String... signs) {
    for (String sign : signs) {
      if (!atEnd() && atoms.get(at).is(sign)) {
        at++;
        return true;
      }
    }
    return false;
  }

  /** A sign with nothing before and nothing behind it: the stroke of 23/11. */
  boolean tightSign(String sign) {
    if (glued() && atoms.get(at).is(sign) && at + 1 < atoms.size() && atoms.get(at + 1).glued()) {
      at++;
      return true;
    }
    return false;
  }

  OptionalInt digits(int least, int most) {
    if (!atEnd() && atoms.get(at).sort() == Sort.NUMBER) {
      int value = atoms.get(at).value();
      if (value >= least && value <= most) {
        at++;
        return OptionalInt.of(value);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the next atom hangs on the one before. */
  boolean glued() {
    return !atEnd() && atoms.get(at).glued();
  }

  /** Whether a comma or the like stands before the next atom. */
  boolean pause() {
    return !atEnd() && atoms.get(at).pause();
  }

  /** Whether no token is cut in two here. */
  boolean betweenTokens() {
    return atEnd() || at == 0 || atoms.get(at).token() != atoms.get(at - 1).token();
  }

  /** Between tokens, or where a range or a list may go on within a token. */
  boolean mayEnd() {
    Optional<Atom> next = peek(0);
    return betweenTokens()
        || next.filter(a -> a.is("-") || a.is("–") || a.is(",") || a.is("~")).isPresent();
  }

  /** Runs a rule and puts the cursor back if it fails. */
  <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
    int mark = mark();
    Optional<T> result = rule.get();
    if (result.isEmpty()) {
      reset(mark);
    }
    return result;
  }

  /** As {@link #attempt}, for rules that only say yes or no. */
  boolean all(BooleanSupplier rule) {
    int mark = mark();
    if (rule.getAsBoolean()) {
      return true;
    }
    reset(mark);
    return false;
  }
}
