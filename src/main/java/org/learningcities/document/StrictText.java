package org.learningcities.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Bytes as characters, or the first byte that is none: nothing is guessed and nothing replaced. */
record StrictText(String text, Optional<Integer> fault) {
    /** The text, or as much as stands before the first byte that does not belong to the character set. */
    static StrictText of(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var output =
                CharBuffer.allocate((int) Math.ceil((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(input, output, true);
        if (!result.isError()) {
            result = decoder.flush(output);
        }
        return new StrictText(
                output.flip().toString(), result.isError() ? Optional.of(input.position()) : Optional.empty());
    }

    /** The sentence that says where a file is not in its character set. */
    String complaint(String file, byte[] bytes, Charset charset, String advice) {
        int at = fault.orElseThrow();
        return "%s:%d: byte 0x%02X at byte offset %d is not %s; %s"
                .formatted(file, lineOf(bytes, at), bytes[at], at, charset.name(), advice);
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
