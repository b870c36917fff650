package org.learningcities.document;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Fonts in PDFs often name an ideograph by the radical that looks the same; readers, and rules, mean the ideograph. */
final class KangxiRadicals {
    private static final Pattern LOOK_ALIKE = Pattern.compile("[\\u2E80-\\u2FDF\\uFB00-\\uFB06\\uF900-\\uFAFF]");

    private KangxiRadicals() {}

    static String asIdeographs(String text) {
        return LOOK_ALIKE.matcher(text).replaceAll(found -> Normalizer2.getNFKCInstance()
                .normalize(found.group()));
    }
}
