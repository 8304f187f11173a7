package vn.trucban.language;

/**
 * Words of a message that say a day or a time. Two of them may say the same ("mai em nghỉ cả
 * ngày").
 *
 * @param first index of the first token
 * @param end index behind the last token
 * @param folded whether some of the words lacked their marks
 * @param mended whether it rests on a token whose spelling was mended
 */
record Found(int first, int end, Meaning meaning, boolean folded, boolean mended) {}
