package org.learningcities.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The character set of a web page: by its byte-order mark, else as it says in its first kilobytes, else UTF-8. {@code
 * named} is what the page says where no Java has it.
 */
record HtmlCharacters(Charset charset, int markLength, Optional<String> unknown) {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?is)<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([a-z0-9_:.-]+)");

    /** What browsers understand by a name, where that is more than the name says (the WHATWG Encoding Standard). */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            // Whoever reads the declaration as ASCII knows that it is not UTF-16.
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    static HtmlCharacters of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new HtmlCharacters(StandardCharsets.UTF_8, 3, Optional.empty());
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new HtmlCharacters(StandardCharsets.UTF_16BE, 2, Optional.empty());
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new HtmlCharacters(StandardCharsets.UTF_16LE, 2, Optional.empty());
        }
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return new HtmlCharacters(StandardCharsets.UTF_8, 0, Optional.empty());
        }
        var name = declared.group(1) != null ? declared.group(1) : declared.group(2);
        try {
            var charset = Charset.forName(WIDER.getOrDefault(name.toLowerCase(Locale.ROOT), name));
            return new HtmlCharacters(charset, 0, Optional.empty());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new HtmlCharacters(StandardCharsets.UTF_8, 0, Optional.of(name));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
