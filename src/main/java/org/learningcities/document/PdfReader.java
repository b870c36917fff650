package org.learningcities.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

/**
 * Reads PDF: lines joined into paragraphs, words broken at line ends made whole, page numbers and running heads left out.
 * It stands on PDFBox, as Apache Tika's PDF reader does, since that one does not say where on a page a line stands.
 */
public final class PdfReader implements DocumentReader {
    /** The first and the last mark of a PDF stand within so many bytes of its edges. */
    private static final int EDGE = 1024;
    /** Titles that programs give of their own accord. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)\\s*(?:microsoft (?:word|powerpoint)\\b.*|untitled.*|.*\\.(?:docx?|pptx?|indd|pdf|odt|rtf))?\\s*");

    private static final Pattern CREATED = Pattern.compile("^(?:D:)?(\\d{4})(\\d{2})(\\d{2}).*");

    @Override
    public List<String> endings() {
        return List.of(".pdf");
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description) {
        if (!Signature.in(bytes, 0, EDGE, Signature.PDF)) {
            return new Unreadable(ContentType.fault(file, bytes, mediaType()));
        }
        if (!Signature.in(bytes, bytes.length - EDGE, bytes.length, "%%EOF")) {
            return new Unreadable("%s: is cut off (the mark at its end is missing); fetch it again".formatted(file));
        }
        BundledFonts.use();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new ExtractedText();
            PdfParagraphs.of(PdfLines.of(pdf))
                    .forEach(paragraph -> text.add("", KangxiRadicals.asIdeographs(paragraph)));
            var document =
                    Structure.documentOf(id, file, mediaType(), bytes, text.toString(), description.or(ownOf(pdf)));
            return document.blocks().isEmpty()
                    ? new Unreadable("%s: has no text on its %d pages; if they were scanned, run OCR on them first"
                            .formatted(file, pdf.getNumberOfPages()))
                    : new Read(document);
        } catch (InvalidPasswordException e) {
            return new Unreadable("%s: is encrypted and asks for a password; save it without one".formatted(file));
        } catch (PdfLines.TooLong e) {
            return new Unreadable(Limits.tooLong(file));
        } catch (IOException e) {
            return new Unreadable("%s: is a broken PDF (%s); fetch it again, or open it and save it anew"
                    .formatted(file, DocumentReaders.onOneLine(e)));
        }
    }

    private static SourceDescription ownOf(PDDocument pdf) {
        var information = pdf.getDocumentInformation();
        return new SourceDescription(
                text(information.getTitle())
                        .filter(title -> !NO_TITLE.matcher(title).matches()),
                text(information.getAuthor()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text(pdf.getDocumentCatalog().getLanguage()).flatMap(HtmlMetadata::tagOf),
                text(information.getCOSObject().getString(COSName.CREATION_DATE))
                        .map(date -> CREATED.matcher(date).replaceFirst("$1-$2-$3"))
                        .filter(DescriptionFile::isDate));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(ExtractedText::clean).filter(words -> !words.isEmpty());
    }
}
