package org.learningcities.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;
import org.xml.sax.SAXException;

/** Reads DOCX by Apache Tika: headings, paragraphs, lists with their numbers, tables; no page heads, no deleted words. */
public final class WordReader implements DocumentReader {
    private static final String NOT_TEXT = "p[class^=toc], p[class^=TOC], .header, .footer";

    @Override
    public List<String> endings() {
        return List.of(".docx");
    }

    @Override
    public String mediaType() {
        return WordPackage.MEDIA_TYPE;
    }

    @Override
    public Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description) {
        try {
            var fault = WordPackage.fault(file, bytes);
            if (fault.isPresent()) {
                return new Unreadable(fault.get());
            }
            var metadata = new Metadata();
            var text = textOf(bytes, metadata);
            var document = Structure.documentOf(id, file, mediaType(), bytes, text, description.or(ownOf(metadata)));
            return document.blocks().isEmpty()
                    ? new Unreadable(
                            "%s: has no text; if its pages are pictures, run OCR on them first".formatted(file))
                    : new Read(document);
        } catch (EncryptedDocumentException e) {
            return new Unreadable("%s: is encrypted and asks for a password; save it without one".formatted(file));
        } catch (IOException | SAXException | TikaException e) {
            return new Unreadable(
                    WriteLimitReachedException.isWriteLimitReached(e)
                            ? Limits.tooLong(file)
                            : "%s: is a broken DOCX (%s); fetch it again, or open it and save it anew"
                                    .formatted(file, DocumentReaders.onOneLine(e)));
        }
    }

    private static String textOf(byte[] bytes, Metadata metadata) throws IOException, SAXException, TikaException {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        var html = new ToHTMLContentHandler();
        try (var stream = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            new OOXMLParser()
                    .parse(stream, new WriteOutContentHandler(html, Limits.MOST_CHARACTERS), metadata, context);
        }
        var body = Jsoup.parse(html.toString()).body();
        body.select(NOT_TEXT).remove();
        var text = new ExtractedText();
        HtmlLines.withLineEnds(body, text::add);
        return text.toString();
    }

    private static SourceDescription ownOf(Metadata metadata) {
        return new SourceDescription(
                text(metadata, TikaCoreProperties.TITLE),
                text(metadata, TikaCoreProperties.CREATOR),
                text(metadata, DublinCore.PUBLISHER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text(metadata, TikaCoreProperties.LANGUAGE).flatMap(HtmlMetadata::tagOf),
                text(metadata, TikaCoreProperties.CREATED).flatMap(HtmlMetadata::dateOf));
    }

    private static Optional<String> text(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.get(property))
                .map(ExtractedText::clean)
                .filter(words -> !words.isEmpty());
    }
}
