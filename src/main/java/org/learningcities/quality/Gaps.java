package org.learningcities.quality;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.document.Sentence;
import org.learningcities.gate.Refusal;
import org.learningcities.gate.Verdict;
import org.learningcities.gate.Violation;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.publish.ClaimLines;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Notation;
import org.learningcities.statement.Predicate;

/**
 * What one document says, as far as can be seen, and was not read; what was read and refused; and how much of its text
 * some claim covers. The text is that of the article: lines that only point elsewhere, only say when it was published, or
 * are in a language that is not read, are left out. Names and classes that a thing is given without a rule's reading cover nothing; nor does it cover
 * somebody's words that they are kept whole.
 *
 * @param sentences those that some passage covers in part, of all
 * @param characters those that some passage covers, of all but white space
 * @param gaps in the order of the text
 */
public record Gaps(Document document, Share sentences, Share characters, List<Gap> gaps, List<Refusal> refused) {
    /** What stands for a fact where a verb or an office stands beside it. */
    private static final Set<Kind> OF_FACTS =
            Set.of(Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.NUMBER, Kind.DATE);

    /** Rules of naming, which read no sentence. */
    private static final String OF_ITS_OWN_ACCORD = "identity.";

    /**
     * A sentence that looks like a fact and from which nothing was read ({@code wholly}), or not all: {@code unread} are
     * the mentions of things, numbers and dates that no claim read from it speaks of.
     *
     * @param pattern the sentence in the notation of rules
     */
    public record Gap(
            Sentence sentence,
            Language language,
            boolean wholly,
            List<Mention> mentions,
            List<Mention> unread,
            String pattern) {}

    public Gaps {
        gaps = List.copyOf(gaps);
        refused = List.copyOf(refused);
    }

    /** The gaps of a document in which these mentions were found, and of which the gate said this. */
    public static Gaps of(Document document, List<Mention> mentions, Verdict verdict) {
        return new Search(document, mentions, verdict.accepted().claims()).gaps(verdict.refused());
    }

    private static final class Search {
        private final Document document;
        private final NavigableMap<Integer, List<Mention>> mentions = new TreeMap<>();
        private final NavigableMap<Integer, List<Read>> readings = new TreeMap<>();
        private final Parts parts;
        private final BitSet covered = new BitSet();
        private final BitSet quoted = new BitSet();
        private int longest = 0;

        /** A claim and a passage that it was read from. */
        private record Read(int end, Claim claim) {}

        Search(Document document, List<Mention> mentions, List<Claim> claims) {
            this.document = document;
            this.parts = new Parts(mentions, new Wording());
            document.quotations().forEach(quotation -> quoted.set(quotation.start(), quotation.end()));
            mentions.forEach(mention -> this.mentions
                    .computeIfAbsent(mention.start(), key -> new ArrayList<>())
                    .add(mention));
            claims.forEach(claim -> claim.evidence().stream()
                    .filter(evidence -> !evidence.rule().startsWith(OF_ITS_OWN_ACCORD))
                    .map(Evidence::passage)
                    .forEach(passage -> note(passage, claim)));
        }

        private void note(Passage passage, Claim claim) {
            var here = new BitSet();
            here.set(passage.start(), passage.end());
            if (claim.predicate() == Predicate.SAID) {
                here.andNot(quoted);
            }
            covered.or(here);
            longest = Math.max(longest, passage.end() - passage.start());
            readings.computeIfAbsent(passage.start(), key -> new ArrayList<>()).add(new Read(passage.end(), claim));
        }

        private static <T> Stream<T> between(NavigableMap<Integer, List<T>> items, int first, int last) {
            return items.subMap(first, true, last, true).values().stream().flatMap(List::stream);
        }

        Gaps gaps(List<Refusal> refused) {
            var sentences =
                    document.sentences().stream().filter(this::isOfTheArticle).toList();
            int read = 0;
            int characters = 0;
            int coveredCharacters = 0;
            var gaps = new ArrayList<Gap>();
            for (var sentence : sentences) {
                read += isTouched(sentence) ? 1 : 0;
                for (int i = sentence.start(); i < sentence.end(); i++) {
                    if (!Character.isWhitespace(document.text().at(i))) {
                        characters++;
                        coveredCharacters += covered.get(i) ? 1 : 0;
                    }
                }
                addGap(sentence, gaps);
            }
            return new Gaps(
                    document,
                    new Share(read, sentences.size()),
                    new Share(coveredCharacters, characters),
                    gaps,
                    refused);
        }

        private boolean isOfTheArticle(Sentence sentence) {
            var role = document.blocks().get(sentence.block()).role();
            return role != Block.Role.LINK && role != Block.Role.DATELINE && role != Block.Role.FOREIGN;
        }

        private boolean isTouched(Sentence sentence) {
            int first = covered.nextSetBit(sentence.start());
            return first >= 0 && first < sentence.end();
        }

        private void addGap(Sentence sentence, List<Gap> gaps) {
            var within = between(mentions, sentence.start(), sentence.end())
                    .filter(mention -> mention.end() <= sentence.end())
                    .toList();
            var language = document.blocks().get(sentence.block()).language();
            var stands = within.stream().anyMatch(mention -> mention.kind() == Kind.ROLE)
                    || Verbs.in(wordsBeside(within, sentence), language);
            if (!stands) {
                return;
            }
            var read = within.stream()
                    .filter(this::isRead)
                    .map(mention -> thing(mention.resolved()))
                    .collect(Collectors.toSet());
            var unread = within.stream()
                    .filter(mention -> mention.antecedent().isEmpty()
                            && OF_FACTS.stream().anyMatch(mention.kind()::is)
                            && !read.contains(thing(mention)))
                    .toList();
            if (!unread.isEmpty()) {
                gaps.add(new Gap(
                        sentence,
                        language,
                        !isTouched(sentence),
                        within,
                        unread,
                        Notation.of(document, sentence, within)));
            }
        }

        /** What a mention stands for: its entry, or its words. */
        private static Object thing(Mention mention) {
            return mention.reading() instanceof Mention.Reading.Entry entry ? entry : mention.text();
        }

        /** True where a claim that was read from around the mention speaks of it. */
        private boolean isRead(Mention mention) {
            return covered.get(mention.start())
                    && between(readings, mention.start() - longest, mention.start())
                            .filter(read -> mention.end() <= read.end())
                            .anyMatch(read -> Parts.of(read.claim())
                                    .anyMatch(part -> parts.anySpeaksOf(part, withNested(mention))));
        }

        private static List<Mention> withNested(Mention mention) {
            return Stream.concat(Stream.of(mention), mention.nested().stream()).toList();
        }

        private String wordsBeside(List<Mention> within, Sentence sentence) {
            var words = new StringBuilder();
            int from = sentence.start();
            for (var mention : within) {
                if (mention.start() >= from) {
                    words.append(document.text().slice(from, mention.start())).append(' ');
                    from = mention.end();
                }
            }
            return words.append(document.text().slice(Math.min(from, sentence.end()), sentence.end()))
                    .toString();
        }
    }

    /** The report as JSON; offsets count code points, lines from 1. */
    public JsonObject json() {
        var gapsOf = Json.createArrayBuilder();
        gaps.forEach(gap -> gapsOf.add(json(gap)));
        var refusedOf = Json.createArrayBuilder();
        refused.forEach(refusal -> refusedOf.add(json(refusal)));
        return Json.createObjectBuilder()
                .add("document", document.id().value())
                .add("file", document.file())
                .add("sentences", json(sentences))
                .add("characters", json(characters))
                .add("gaps", gapsOf)
                .add("refused", refusedOf)
                .build();
    }

    private static JsonObjectBuilder json(Share share) {
        return Json.createObjectBuilder().add("read", share.part()).add("all", share.whole());
    }

    private JsonObjectBuilder json(Gap gap) {
        return Json.createObjectBuilder()
                .add("line", document.text().lineAt(gap.sentence().start()))
                .add("start", gap.sentence().start())
                .add("end", gap.sentence().end())
                .add("language", gap.language().tag())
                .add(
                        "text",
                        document.text()
                                .slice(gap.sentence().start(), gap.sentence().end()))
                .add("read", gap.wholly() ? "nothing" : "in part")
                .add("mentions", json(gap.mentions()))
                .add("unread", json(gap.unread()))
                .add("pattern", gap.pattern());
    }

    private static JsonArrayBuilder json(List<Mention> mentions) {
        var array = Json.createArrayBuilder();
        mentions.forEach(mention -> array.add(Json.createObjectBuilder()
                .add("kind", mention.kind().label())
                .add("text", mention.text())
                .add("start", mention.start())
                .add("end", mention.end())));
        return array;
    }

    private static JsonObjectBuilder json(Refusal refusal) {
        var words = ClaimLines.ofOntology().lines(List.of(refusal.claim())).stream()
                .map(line -> Sheet.inWords(ReadClaim.of(line)))
                .collect(Collectors.joining("; "));
        var evidence = refusal.claim().evidence();
        return Json.createObjectBuilder()
                .add("claim", words)
                .add(
                        "rules",
                        Json.createArrayBuilder(
                                evidence.stream().map(Evidence::rule).collect(Collectors.toCollection(TreeSet::new))))
                .add(
                        "quotes",
                        Json.createArrayBuilder(evidence.stream()
                                .map(e -> e.passage().quote())
                                .distinct()
                                .toList()))
                .add(
                        "why",
                        Json.createArrayBuilder(refusal.violations().stream()
                                .map(Violation::english)
                                .toList()));
    }
}
