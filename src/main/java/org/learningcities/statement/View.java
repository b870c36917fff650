package org.learningcities.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * A stretch of a document as the rules see it: each mention is one symbol of its kind, with the article and the
 * quotation marks around it; each coordinator is one symbol; words at which a phrase ends have a mark before them;
 * typographic apostrophes and full-width marks are plain ASCII. Indices are those of {@link #text()} (UTF-16); {@link #startOf} and {@link #endOf}
 * lead back to code points in the source.
 */
final class View {
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)(?:^|[^\\p{L}])(?P<article>(?:the|a|an|its|their|our|his|her|this|these)\\s)$");
    /** "The city of Lima" is Lima. */
    private static final Pattern UNIT_OF = Pattern.compile(
            "(?:^|[^\\p{L}])(?P<article>[Tt]he (?:city|town|municipality|commune|borough|district|county) of )$");

    private static final Pattern HONORIFIC = Pattern.compile(
            "(?:^|[^\\p{L}])(?P<honorific>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Madam|Cr|Ald|Hon|H\\.E)\\.? )$");
    /** No article or honorific is longer, with what stands before it. */
    private static final int LONGEST_BEFORE_NAME = 24;

    private static final Pattern BEFORE_AGAIN = Pattern.compile(" $");
    private static final Pattern BEFORE_DATE = Pattern.compile(
            " (?:in|on|at|from|for|until|by|of|early in|late in|back in|as early as|(?:at|by) the end of) ?$");
    private static final String OPENING = "‘“「『\"'";
    private static final String CLOSING = "’”」』\"'";

    private final Document document;
    private final Language language;
    private final int section;
    private final int start;
    private final int end;
    private final List<Mention> mentions;
    private final String text;
    private final char[] characters;
    private final int[] starts;
    private final int[] ends;
    private final Mention[] at;
    /** Made at first need, by the thread that reads the document. */
    private boolean[] withinWords;

    /** @param mentions those within [start,end) of the document, none overlapping another */
    View(Document document, Language language, int section, int start, int end, List<Mention> mentions) {
        this.document = document;
        this.language = language;
        this.section = section;
        this.start = start;
        this.end = end;
        this.mentions = mentions.stream()
                .filter(mention -> mention.start() >= start && mention.end() <= end)
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        var builder = new Builder();
        int position = start;
        for (var mention : this.mentions) {
            if (mention.start() < position) {
                continue;
            }
            var before = document.text().slice(position, mention.start());
            int from = mention.start();
            int to = mention.end();
            if (!before.isEmpty()
                    && to < end
                    && OPENING.indexOf(before.charAt(before.length() - 1)) >= 0
                    && CLOSING.indexOf(document.text().at(to)) >= 0) {
                from--;
                to++;
                before = before.substring(0, before.length() - 1);
            }
            if (language == Language.ENGLISH && mention.kind() == Kind.PERSON) {
                int length = lengthAtEnd(before, HONORIFIC, "honorific");
                from -= length;
                before = before.substring(0, before.length() - length);
            }
            boolean owned = mention.kind() == Kind.ROLE && before.endsWith(" its ");
            if (language == Language.ENGLISH && !owned) {
                int unit = mention.kind().is(Kind.CITY) ? lengthAtEnd(before, UNIT_OF, "article") : 0;
                int length = unit > 0 ? unit : lengthAtEnd(before, ARTICLE, "article");
                from -= length;
                before = before.substring(0, before.length() - length);
            }
            builder.words(before, position);
            if (mention.kind() == Kind.DATE && language == Language.ENGLISH) {
                builder.breakBeforeDate(mention);
            }
            builder.symbol(mention, from, to);
            position = to;
        }
        builder.words(document.text().slice(position, end), position);
        this.text = builder.text.toString();
        this.characters = text.toCharArray();
        this.starts = Arrays.copyOf(builder.starts, characters.length);
        this.ends = Arrays.copyOf(builder.ends, characters.length);
        this.at = Arrays.copyOf(builder.at, characters.length);
    }

    /** How long the part of a pattern is that a text ends with; 0 where it ends otherwise. */
    private static int lengthAtEnd(String text, Pattern pattern, String part) {
        var matcher = pattern.matcher(text.substring(Math.max(0, text.length() - LONGEST_BEFORE_NAME)));
        return matcher.find() ? matcher.end(part) - matcher.start(part) : 0;
    }

    private final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[2 * (end - start) + 16];
        private int[] ends = new int[starts.length];
        private Mention[] at = new Mention[starts.length];

        private void add(String characters, int from, int to, Mention mention) {
            for (int i = 0; i < characters.length(); i++) {
                add(characters.charAt(i), from, to, mention);
            }
        }

        private void add(char character, int from, int to, Mention mention) {
            int index = text.length();
            if (index == starts.length) {
                starts = Arrays.copyOf(starts, 2 * index);
                ends = Arrays.copyOf(ends, 2 * index);
                at = Arrays.copyOf(at, 2 * index);
            }
            text.append(character);
            starts[index] = from;
            ends[index] = to;
            at[index] = mention;
        }

        private void symbol(Mention mention, int from, int to) {
            add((char) Symbols.of(mention.kind()), from, to, mention);
        }

        /** A phrase ends before "in 2012" and "every year" too. */
        private void breakBeforeDate(Mention date) {
            var again = date.reading() instanceof Mention.Reading.When when
                    && when.iso().equals("annually")
                    && date.text().contains(" "); // "every year"; of "an annual fair" it is a part
            var matcher = (again && !text.isEmpty() ? BEFORE_AGAIN : BEFORE_DATE).matcher(text);
            if (matcher.find()
                    && text.indexOf(Symbols.BREAK, Math.max(0, matcher.start() - Symbols.BREAK.length())) < 0) {
                mark(matcher.start());
            }
        }

        /** Puts a break before what stands at an index. */
        private void mark(int index) {
            int length = text.length() - index;
            add(Symbols.BREAK, 0, 0, null);
            int behind = index + Symbols.BREAK.length();
            System.arraycopy(starts, index, starts, behind, length);
            System.arraycopy(ends, index, ends, behind, length);
            System.arraycopy(at, index, at, behind, length);
            text.setLength(index + length);
            text.insert(index, Symbols.BREAK);
            for (int i = index; i < behind; i++) {
                starts[i] = starts[behind];
                ends[i] = starts[behind];
                at[i] = null;
            }
        }

        /** Text between mentions: coordinators become one symbol each, breaks get their mark. */
        private void words(String words, int from) {
            var coordinators = Symbols.coordinators(language).matcher(words);
            int done = 0;
            while (coordinators.find()) {
                if (coordinators.group("and") != null) {
                    plain(words.substring(done, coordinators.start()), from + codePoints(words, done));
                    add(
                            Symbols.COORDINATOR,
                            from + codePoints(words, coordinators.start()),
                            from + codePoints(words, coordinators.end()),
                            null);
                    done = coordinators.end();
                }
            }
            plain(words.substring(done), from + codePoints(words, done));
        }

        private void plain(String words, int from) {
            var marks = Symbols.breaks(language).matcher(words);
            int done = 0;
            while (marks.find()) {
                if (marks.group("word") == null) {
                    continue;
                }
                letters(words.substring(done, marks.start()), from + codePoints(words, done));
                int here = from + codePoints(words, marks.start());
                add(Symbols.BREAK, here, here, null);
                done = marks.start();
            }
            letters(words.substring(done), from + codePoints(words, done));
        }

        private void letters(String words, int from) {
            int offset = from;
            for (int i = 0; i < words.length(); offset++) {
                int codePoint = words.codePointAt(i);
                add((char) Symbols.shown(codePoint), offset, offset + 1, null);
                i += Character.charCount(codePoint);
            }
        }
    }

    private static int codePoints(String words, int index) {
        return words.codePointCount(0, index);
    }

    Document document() {
        return document;
    }

    Language language() {
        return language;
    }

    int section() {
        return section;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String text() {
        return text;
    }

    /**
     * Where no match of a rule may begin, not to be changed: "re|marks" does not end with "marks", since no pattern for
     * English means the end of a word; "b|y its" begins with what stands before "its". Empty for Chinese.
     */
    boolean[] withinWords() {
        if (withinWords == null) {
            var within = new boolean[language == Language.ENGLISH ? characters.length : 0];
            for (int i = 1; i + 1 < within.length; i++) {
                within[i] = isLetter(characters[i - 1]) && isLetter(characters[i]) && isLetter(characters[i + 1]);
            }
            withinWords = within;
        }
        return withinWords;
    }

    private static boolean isLetter(char character) {
        return Character.isLetter(character) && !Symbols.isMention(character);
    }

    /** The text as an array, for searches; not to be changed. */
    char[] characters() {
        return characters;
    }

    Pattern.Matcher matcher(Pattern pattern) {
        return pattern.matcher(this);
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The mention whose symbol stands at an index. */
    Optional<Mention> mentionAt(int index) {
        return index >= 0 && index < at.length ? Optional.ofNullable(at[index]) : Optional.empty();
    }

    /** Where a mention's symbol stands; -1 where the view does not show it. */
    int indexOf(Mention mention) {
        return Arrays.asList(at).indexOf(mention);
    }

    /** The index of the first character that begins at or behind an offset of the source; of none, the text's end. */
    int indexAt(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int found = index < 0 ? -index - 1 : index;
        while (found > 0 && found < starts.length && starts[found - 1] == starts[found]) {
            found--;
        }
        return found;
    }

    /** Where in the source the character at an index begins, in code points. */
    int startOf(int index) {
        return index < starts.length ? starts[index] : end;
    }

    /** Where in the source the character before an index ends, in code points. */
    int endOf(int index) {
        return index > 0 ? ends[index - 1] : start;
    }

    /** The mention whose symbol ends at an index. */
    Optional<Mention> mentionBefore(int end) {
        return mentionAt(end - Character.charCount(text().codePointBefore(end)));
    }
}
