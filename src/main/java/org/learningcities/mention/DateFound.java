package org.learningcities.mention;

/** A date found in a text: where, in UTF-16 units, and as ISO 8601 writes it, or {@code annually}. */
record DateFound(int from, int to, String iso) {}
