package org.learningcities.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF in the order in which it has them, each with its place on the page. */
final class PdfLines extends PDFTextStripper {
    private final List<PageLine> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private long characters;

    private PdfLines() {
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * Reads the lines.
     *
     * @throws TooLong where there are more characters than are read of one file
     * @throws IOException where the file is broken
     */
    static List<PageLine> of(PDDocument pdf) throws IOException {
        var reader = new PdfLines();
        reader.writeText(pdf, Writer.nullWriter());
        reader.endLine();
        return List.copyOf(reader.lines);
    }

    /** The text is longer than the longest that is read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void writeString(String text, List<TextPosition> places) throws IOException {
        characters += text.length();
        if (characters > Limits.MOST_CHARACTERS) {
            throw new TooLong();
        }
        words.append(text);
        positions.addAll(places);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        var text = words.toString().strip();
        if (!text.isEmpty() && !positions.isEmpty()) {
            var first = positions.get(0);
            var last = positions.get(positions.size() - 1);
            lines.add(new PageLine(
                    getCurrentPageNo(),
                    text,
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    median(positions.stream()
                            .mapToDouble(TextPosition::getFontSizeInPt)
                            .sorted()
                            .toArray()),
                    positions.stream().allMatch(PdfLines::isBold),
                    widthOfFirstWord()));
        }
        words.setLength(0);
        positions.clear();
    }

    private double widthOfFirstWord() {
        double left = positions.get(0).getXDirAdj();
        double right = left;
        for (var position : positions) {
            var text = position.getUnicode();
            if (text.isBlank() || position.getXDirAdj() > right + position.getFontSizeInPt() / 2) {
                break;
            }
            right = position.getXDirAdj() + position.getWidthDirAdj();
            if (ExtractedText.isWide(text.codePointAt(0))) {
                break;
            }
        }
        return right - left;
    }

    private static boolean isBold(TextPosition position) {
        var name = position.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy|semibold).*");
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
