package org.learningcities.document;

import com.ibm.icu.text.Transliterator;

/**
 * Texts in simplified Han characters, for rules that are written in traditional ones. They are turned into the other
 * form character for character, so that every offset stays what it is.
 */
final class SimplifiedHan {
    /** Common characters that only simplified texts have; each stands before its traditional form in the next line. */
    private static final String SIMPLIFIED =
            "国学习会这们与业东书长门问时对开进过还种从样应该总动办区经层计划议导员给认识让许论设评语课调读资质费达运选连队际难项领题风龄乡县节协励务联组织创终荣举带";

    private static final String TRADITIONAL =
            "國學習會這們與業東書長門問時對開進過還種從樣應該總動辦區經層計劃議導員給認識讓許論設評語課調讀資質費達運選連隊際難項領題風齡鄉縣節協勵務聯組織創終榮舉帶";

    /** So many simplified characters make a text one of them, where it has fewer traditional ones. */
    private static final int FEW = 3;

    /** ICU's rules take a second to be made ready, which only texts in simplified characters have to wait for. */
    private static final class Rules {
        private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Hans-Hant");
    }

    private SimplifiedHan() {}

    /** The text in traditional characters and corner quotation marks; the text itself where it is not simplified. */
    static SourceText traditional(SourceText text) {
        return isSimplified(text) ? new SourceText(converted(text)) : text;
    }

    private static boolean isSimplified(SourceText text) {
        int simplified = 0;
        int traditional = 0;
        for (int offset = 0; offset < text.length(); offset++) {
            int c = text.at(offset);
            if (Character.isIdeographic(c)) {
                simplified += SIMPLIFIED.indexOf(c) >= 0 ? 1 : 0;
                traditional += TRADITIONAL.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return simplified >= FEW && simplified > traditional;
    }

    private static String converted(SourceText text) {
        var whole =
                Rules.TO_TRADITIONAL.transliterate(text.toString()).codePoints().toArray();
        var out = new StringBuilder();
        for (int offset = 0; offset < text.length(); offset++) {
            int c = text.at(offset);
            boolean chinese = Character.isIdeographic(c);
            // Words that ICU turns into longer or shorter ones would move what follows: then each character by itself.
            out.appendCodePoint(
                    chinese
                            ? whole.length == text.length() ? whole[offset] : alone(c)
                            : besideHan(text, offset) ? mark(c) : c);
        }
        return out.toString();
    }

    private static int alone(int c) {
        var form = Rules.TO_TRADITIONAL.transliterate(Character.toString(c));
        return form.codePointCount(0, form.length()) == 1 ? form.codePointAt(0) : c;
    }

    private static boolean besideHan(SourceText text, int offset) {
        return (offset > 0 && isChinese(text.at(offset - 1)))
                || (offset + 1 < text.length() && isChinese(text.at(offset + 1)));
    }

    /** A Han character or one of the marks between them. */
    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || "，。、；：！？《》（）…".indexOf(c) >= 0;
    }

    private static int mark(int c) {
        return switch (c) {
            case '“' -> '「';
            case '”' -> '」';
            case '‘' -> '『';
            case '’' -> '』';
            default -> c;
        };
    }
}
