package vn.trucban.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words are possible syllables of Vietnamese: beginning, rime, tone. */
final class Syllables {

  private static final List<String> ONSETS =
      List.of(
          "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ",
          "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "dz", "");

  private static final Set<String> RIMES =
      set(
          "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây"
              + " e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng"
              + " iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat"
              + " oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn"
              + " ông ôp ôt ơ ơc ơi ơm ơn ơp ơt u ua uc uê uêch uên uênh ui um un ung uơ up ut uy"
              + " uya uych uyên uyêt uyn uynh uyt uyu uân uâng uât uây uôc uôi uôm uôn uông uôt ư"
              + " ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt"
              + " yêu");

  private static final Set<String> BARE_RIMES = bare(RIMES);

  private Syllables() {}

  private static Set<String> set(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ")));
  }

  private static Set<String> bare(Set<String> rimes) {
    Set<String> bare = new HashSet<>();
    rimes.forEach(rime -> bare.add(Letters.fold(rime)));
    return bare;
  }

  /** Whether a lower-case word with its marks, or with none of them, is a possible syllable. */
  static boolean isOne(String word) {
    if (word.isEmpty() || word.length() > 8) {
      return false;
    }
    String folded = Letters.fold(word);
    if (folded.equals(word)) {
      return fits(word, BARE_RIMES);
    }
    return fits(withoutTone(word), RIMES);
  }

  /** Whether a word some of whose marks are missing can be a syllable. */
  static boolean isNearly(String word) {
    return word.length() <= 8 && fits(Letters.fold(word), BARE_RIMES);
  }

  private static boolean fits(String word, Set<String> rimes) {
    for (String onset : ONSETS) {
      if (word.startsWith(onset) && rimes.contains(word.substring(onset.length()))) {
        return true;
      }
      if (onset.equals("gi") && (word.equals("gi") || word.equals("gin"))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutTone(String word) {
    StringBuilder kept = new StringBuilder();
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      if ("\u0300\u0301\u0303\u0309\u0323".indexOf(apart.charAt(i)) < 0) {
        kept.append(apart.charAt(i));
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }
}
