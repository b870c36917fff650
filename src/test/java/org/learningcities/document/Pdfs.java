package org.learningcities.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDFs as a word processor would: paragraphs broken into lines, a page after the other. */
public final class Pdfs {
    private static final float LEFT = 72;
    private static final float WIDTH = 451;
    private static final float TOP = 760;
    private static final float BOTTOM = 90;

    private final PDDocument pdf = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPage page;
    private float y;

    public Pdfs() {
        newPage();
    }

    public void newPage() {
        page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        y = TOP;
    }

    public PDDocument pdf() {
        return pdf;
    }

    /** A heading in larger, bold letters. */
    public Pdfs heading(String words) {
        return block(words, bold, 16, 0);
    }

    /** A paragraph, broken where the next word does not fit. */
    public Pdfs paragraph(String words) {
        return block(words, plain, 11, 0);
    }

    /** A list item whose later lines stand further right than its mark. */
    public Pdfs item(String mark, String words) {
        float before = y;
        at(LEFT, y - 11, plain, 11, mark);
        y = before;
        return block(words, plain, 11, 14);
    }

    /** Words at a place of the page, counted from its lower left corner. */
    public Pdfs at(float x, float baseline, String words) {
        at(x, baseline, plain, 9, words);
        return this;
    }

    private Pdfs block(String words, PDFont font, float size, float indent) {
        for (var line : wrapped(words, font, size, WIDTH - indent)) {
            if (y < BOTTOM) {
                newPage();
            }
            at(LEFT + indent, y - size, font, size, line);
            y -= 1.2f * size;
        }
        y -= 0.8f * size;
        return this;
    }

    private static List<String> wrapped(String words, PDFont font, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(longer, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float widthOf(String words, PDFont font, float size) {
        try {
            return font.getStringWidth(words) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void at(float x, float baseline, PDFont font, float size, String words) {
        try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, baseline);
            content.showText(words);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese lines in a font that the file only names, one under the other. */
    public Pdfs chinese(float size, String... lines) {
        try {
            var system = new COSDictionary();
            system.setItem(COSName.REGISTRY, new COSString("Adobe"));
            system.setItem(COSName.ORDERING, new COSString("CNS1"));
            system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
            var descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, "MSung-Light");
            descriptor.setInt(COSName.FLAGS, 4);
            var descendant = new COSDictionary();
            descendant.setItem(COSName.TYPE, COSName.FONT);
            descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            descendant.setName(COSName.BASE_FONT, "MSung-Light");
            descendant.setItem(COSName.CIDSYSTEMINFO, system);
            descendant.setItem(COSName.FONT_DESC, descriptor);
            var font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE0);
            font.setName(COSName.BASE_FONT, "MSung-Light");
            font.setName(COSName.ENCODING, "UniCNS-UCS2-H");
            var descendants = new COSArray();
            descendants.add(descendant);
            font.setItem(COSName.DESCENDANT_FONTS, descendants);
            if (page.getResources() == null) {
                page.setResources(new PDResources());
            }
            page.getResources().put(COSName.getPDFName("Han"), PDFontFactory.createFont(font));
            var raw = new StringBuilder();
            for (var line : lines) {
                var hex = new StringBuilder();
                for (byte b : line.getBytes(StandardCharsets.UTF_16BE)) {
                    hex.append("%02X".formatted(b));
                }
                raw.append("BT /Han %s Tf %s %s Td <%s> Tj ET\n".formatted(size, LEFT, y - size, hex));
                y -= 1.5f * size;
            }
            y -= size;
            var stream = new PDStream(pdf);
            try (var out = stream.createOutputStream()) {
                out.write(raw.toString().getBytes(StandardCharsets.US_ASCII));
            }
            var streams = new ArrayList<PDStream>();
            page.getContentStreams().forEachRemaining(streams::add);
            streams.add(stream);
            page.setContents(streams);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try (pdf) {
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, to be opened with a password. */
    public byte[] bytes(String password) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes();
    }
}
