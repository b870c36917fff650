package org.learningcities.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes by which formats are known, each written as the characters that stand for them in ISO 8859-1. */
final class Signature {
    static final String PDF = "%PDF-";
    static final String ZIP = "PK\u0003\u0004";
    static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    static final String RTF = "{\\rtf";

    private Signature() {}

    /** True where a file begins with a mark. */
    static boolean leads(byte[] bytes, String mark) {
        return text(bytes, 0, mark.length()).equals(mark);
    }

    /** True where a mark stands somewhere between two offsets, which may lie outside the file. */
    static boolean in(byte[] bytes, int from, int to, String mark) {
        return text(bytes, from, to).contains(mark);
    }

    /** The bytes between two offsets, as far as there are any, a character for each. */
    static String text(byte[] bytes, int from, int to) {
        int start = Math.max(0, from);
        return new String(
                Arrays.copyOfRange(bytes, start, Math.max(start, Math.min(bytes.length, to))),
                StandardCharsets.ISO_8859_1);
    }
}
