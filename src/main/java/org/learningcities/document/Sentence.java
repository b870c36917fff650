package org.learningcities.document;

/** One sentence of one block, its end mark included, white space around it not; offsets in code points. */
public record Sentence(int block, int start, int end) {}
