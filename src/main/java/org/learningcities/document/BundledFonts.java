package org.learningcities.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The one font that stands for each that a PDF names and does not bring: PDFBox's own. Those of the machine would make
 * the places of words, and so the text, differ from machine to machine; and to find them takes seconds.
 */
final class BundledFonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private BundledFonts() {
        try (var stream = PDFont.class.getResourceAsStream(FONT)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's own font cannot be read", e);
        }
    }

    /** Makes PDFBox use no font of the machine. */
    static void use() {
        FontMappers.set(Held.FONTS);
    }

    /** Read when first asked for. */
    private static final class Held {
        static final BundledFonts FONTS = new BundledFonts();
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
