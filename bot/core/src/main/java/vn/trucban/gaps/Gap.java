package vn.trucban.gaps;

import java.time.LocalDate;

/** A text that was not understood: its folded form, how often it came, when first and last. */
record Gap(String folded, long count, LocalDate firstDay, LocalDate lastDay) {}
