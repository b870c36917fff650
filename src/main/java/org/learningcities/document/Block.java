package org.learningcities.document;

/**
 * One run of lines with one part to play, by code-point offsets into the source. {@code section} is the number of the
 * {@link Section} that it stands in.
 */
public record Block(int number, Role role, Language language, int start, int end, String text, int section) {
    /** What a block is for. */
    public enum Role {
        TITLE,
        HEADING,
        PARAGRAPH,
        /** A line that names who stands behind the text above it. */
        BYLINE,
        /** A paragraph that is, from its first to its last mark, somebody's words. */
        QUOTATION,
        LIST_ITEM,
        /** A line that only points elsewhere. */
        LINK,
        /** A line that only says when, or by which author, the text was published. */
        DATELINE,
        /** A line in a language that is not read; its {@link Block#language()} tells no more than its script. */
        FOREIGN
    }

    /** Where a block's words begin: of a heading behind its number or opening bracket. */
    public int wordsStart() {
        if (role != Role.HEADING) {
            return start;
        }
        return start + (isBracketed() ? 1 : Shape.listMarkOf(text));
    }

    /** Where a block's words end: of a heading before its closing bracket. */
    public int wordsEnd() {
        return role == Role.HEADING && isBracketed() ? end - 1 : end;
    }

    private boolean isBracketed() {
        return text.length() > 2 && "【〔［".indexOf(text.charAt(0)) >= 0;
    }

    /** This block with the characters that a text has at its place. */
    Block in(SourceText source) {
        return new Block(number, role, language, start, end, source.slice(start, end), section);
    }

    public Block {
        if (start < 0 || end - start != text.codePointCount(0, text.length()) || text.isBlank()) {
            throw new IllegalArgumentException(
                    "Block %d [%d,%d) does not fit \"%s\"".formatted(number, start, end, text));
        }
    }
}
