package org.learningcities.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Sentence;

/** What short forms and pronouns of a document may stand for. */
final class Antecedents {
    private static final Set<String> PREPOSITIONS = Set.of("in", "at", "by", "with", "of", "to", "from", "for", "on");

    /** How far, in code points, a name may stand behind its office ("the mayor of Xxxx, Xxxx Xxxx"), and before it. */
    private static final int NEAR = 40;

    private static final int CLOSE = 6;
    /** How long, in code points, an apposition is looked at, and how far behind it it may be taken up again. */
    private static final int APPOSITION = 80;

    private static final int NEARBY = 3000;

    /** How many mentions back a name is looked for: an article has a few hundred, and what has more is no article. */
    private static final int FARTHEST = 2000;

    private static final int FORM_OF_ADDRESS = 7;
    private static final Pattern OF_WOMEN = Pattern.compile("\\b(?:Ms|Mrs|Miss|Madam|Mme|Lady|Dame)\\.? $");
    /** Before an occasion's name, what says that it is another one than that of which the text tells. */
    private static final Pattern OTHER_OCCASION = Pattern.compile(
            "\\b(?:will (?:host|hold|stage|organise|be)|to host|next|following|previous|preceding|earlier|last year|past)\\b");

    private static final Pattern OF_MEN = Pattern.compile("\\b(?:Mr|Sir|Lord)\\.? $");

    private final Document document;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> byBlock = new HashMap<>();
    private final Map<Integer, List<Sentence>> sentences = new HashMap<>();
    private final Map<Language, Optional<Mention>> titleCities = new HashMap<>();

    /** Mentions in the order of the text. */
    Antecedents(Document document, List<Mention> mentions) {
        this.document = document;
        this.mentions = mentions;
        mentions.forEach(
                m -> byBlock.computeIfAbsent(m.block(), b -> new ArrayList<>()).add(m));
        document.sentences().forEach(s -> sentences
                .computeIfAbsent(s.block(), b -> new ArrayList<>())
                .add(s));
        for (var language : Language.values()) {
            titleCities.put(language, titleCity(language));
        }
    }

    private List<Mention> of(Block block) {
        return byBlock.getOrDefault(block.number(), List.of());
    }

    /** No mention stands on these words but one of just these, which a short form may replace. */
    boolean free(Words words, int from, int to) {
        int start = words.at(from).start();
        int end = words.at(to - 1).end();
        return of(words.block()).stream()
                .noneMatch(m -> m.start() <= start && m.end() > start && !(m.start() == start && m.end() == end));
    }

    /** The last mention that ends before an offset and fits, of the last {@value #FARTHEST}. */
    Optional<Mention> last(int before, Predicate<Mention> fits) {
        int end = endedBy(before);
        for (int i = end - 1; i >= Math.max(0, end - FARTHEST); i--) {
            if (fits.test(mentions.get(i))) {
                return Optional.of(mentions.get(i));
            }
        }
        return Optional.empty();
    }

    /** How many mentions have ended by an offset. */
    private int endedBy(int before) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).end() <= before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As {@link #last}, also among what is nested, and within one block. */
    Optional<Mention> lastWithNested(int before, Predicate<Mention> fits) {
        return last(before, m -> withNested(m).anyMatch(fits))
                .flatMap(m -> withNested(m).filter(fits).findFirst());
    }

    private static Stream<Mention> withNested(Mention mention) {
        return Stream.concat(Stream.of(mention), mention.nested().stream());
    }

    /**
     * The city of the section's heading; without one that of the title, unless the block has spoken of other cities
     * only: then its first. Else the first that the same language speaks of.
     */
    Optional<Mention> city(Words words, int i, String unit) {
        var block = words.block();
        var ofHeading = document.sections()
                .get(block.section())
                .heading()
                .filter(heading -> heading.number() <= block.number())
                .flatMap(this::firstCity);
        if (ofHeading.isPresent()) {
            return ofHeading;
        }
        var before = of(block).stream()
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= words.at(i).start())
                .toList();
        var ofTitle = titleCities.get(block.language());
        if (unit.equals("city") && ofTitle.filter(Antecedents::district).isPresent()) {
            var near = before.stream().filter(m -> !district(m)).reduce((first, second) -> second);
            if (near.isPresent()) {
                return near;
            }
        }
        boolean others = !before.isEmpty()
                && ofTitle.filter(title -> before.stream().anyMatch(m -> same(m, title)))
                        .isEmpty();
        return others ? Optional.of(before.get(0)) : ofTitle;
    }

    /** The last city that the block has named so far. */
    Optional<Mention> cityBefore(Words words, int i) {
        return of(words.block()).stream()
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= words.at(i).start())
                .reduce((first, second) -> second);
    }

    private static boolean district(Mention city) {
        return city.text().endsWith("-gu") || city.text().endsWith("區");
    }

    private static boolean same(Mention one, Mention other) {
        return one.text().equals(other.text())
                || (!other.reading().equals(Mention.WORDS)
                        && one.resolved().reading().equals(other.reading()));
    }

    private Optional<Mention> firstCity(Block block) {
        Predicate<Mention> city = m -> m.kind().is(Kind.CITY);
        return of(block).stream().filter(city).findFirst().or(() -> of(block).stream()
                .flatMap(m -> m.nested().stream())
                .filter(city)
                .findFirst());
    }

    private Optional<Mention> titleCity(Language language) {
        return document.blocks().stream()
                .filter(block -> block.language() == language && block.role() == Block.Role.TITLE)
                .flatMap(block -> firstCity(block).stream())
                .findFirst()
                .or(() -> mentions.stream()
                        .filter(m -> m.language() == language && m.kind().is(Kind.CITY))
                        .findFirst());
    }

    /** The last name before an offset behind which stands what it is: "Xxxx, a partnership of …". */
    Optional<Mention> apposed(int before, String noun) {
        var said =
                Pattern.compile("^(?: \\([^)]*\\))?, (?:the|an?) (?:[\\p{L}-]+ ){0,4}" + Pattern.quote(noun) + "\\b");
        return last(
                before,
                m -> m.antecedent().isEmpty()
                        && (m.kind().is(Kind.ORGANISATION)
                                || m.kind() == Kind.PROGRAMME
                                || m.kind() == Kind.FACILITY
                                || m.kind().is(Kind.EVENT))
                        && before - m.end() < NEARBY
                        && said.matcher(document.text().slice(m.end(), Math.min(before, m.end() + APPOSITION)))
                                .find());
    }

    /** "Lima will host the third meeting": of an occasion that a sentence names so, the text is not about. */
    boolean isInPassing(Mention occasion) {
        return sentences.getOrDefault(occasion.block(), List.of()).stream()
                .filter(s -> s.start() <= occasion.start() && occasion.end() <= s.end())
                .anyMatch(s -> OTHER_OCCASION
                        .matcher(document.text().slice(s.start(), occasion.end()))
                        .find());
    }

    /** The last person before an offset whose name stands right beside an office of that key. */
    Optional<Mention> holder(int before, String role) {
        int end = endedBy(before);
        for (int k = end - 1; k >= Math.max(0, end - FARTHEST); k--) {
            var office = mentions.get(k);
            if (!office.entry("role").equals(Optional.of(role))) {
                continue;
            }
            for (int n = Math.max(0, k - 1); n < Math.min(mentions.size(), k + 3); n++) {
                var person = mentions.get(n);
                boolean near = person.start() >= office.end()
                        ? person.start() - office.end() <= NEAR
                        : office.start() - person.end() <= CLOSE;
                if (person.kind() == Kind.PERSON && person.block() == office.block() && near) {
                    return Optional.of(person);
                }
            }
        }
        return Optional.empty();
    }

    /** True where an office of that key stands right before or behind a person's name. */
    boolean holds(Mention person, String role) {
        return byBlock.getOrDefault(person.block(), List.of()).stream()
                .filter(m -> m.end() == person.start() || m.start() == person.end())
                .anyMatch(m -> m.entry("role").equals(Optional.of(role)));
    }

    /** "Ms Byrne" is never "he". */
    private boolean mayBe(Mention person, String pronoun) {
        var before = document.text()
                .slice(
                        Math.max(0, person.resolved().start() - FORM_OF_ADDRESS),
                        person.resolved().start());
        return !(pronoun.equals("he") ? OF_WOMEN : OF_MEN).matcher(before).find();
    }

    /** The one person whom the block has named so far and whom the pronoun may mean. */
    Optional<Mention> person(Words words, int i, String pronoun) {
        var persons = of(words.block()).stream()
                .filter(m -> m.kind() == Kind.PERSON && m.end() <= words.at(i).start() && mayBe(m, pronoun))
                .toList();
        long different =
                persons.stream().map(m -> m.resolved().text()).distinct().count();
        if (different == 1) {
            return Optional.of(persons.get(persons.size() - 1));
        }
        int at = words.at(i).start();
        var begun = sentences.getOrDefault(words.block().number(), List.of()).stream()
                .filter(s -> s.start() <= at)
                .toList();
        for (int k = begun.size() - 1; k >= Math.max(0, begun.size() - 3); k--) {
            var sentence = begun.get(k);
            var within = persons.stream()
                    .filter(m -> m.start() >= sentence.start() && m.end() <= sentence.end())
                    .toList();
            if (!within.isEmpty()) {
                long named =
                        within.stream().map(m -> m.resolved().text()).distinct().count();
                return named == 1 ? Optional.of(within.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The subject of the sentence so far, else of the one before in the block; {@code added} are pronouns resolved. */
    Optional<Mention> subject(Words words, int i, boolean plural, List<Mention> added) {
        int at = words.at(i).start();
        var begun = sentences.getOrDefault(words.block().number(), List.of()).stream()
                .filter(s -> s.start() <= at)
                .toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        int own = begun.size() - 1;
        return subjectOf(words, begun.get(own), at, plural, added)
                .or(() -> own == 0 ? Optional.empty() : subjectOf(words, begun.get(own - 1), at, plural, added));
    }

    private Optional<Mention> subjectOf(
            Words words, Sentence sentence, int before, boolean plural, List<Mention> added) {
        var recent = added.subList(Math.max(0, added.size() - 8), added.size());
        return Stream.concat(of(words.block()).stream(), recent.stream())
                .filter(m -> m.start() >= sentence.start() && m.end() <= Math.min(sentence.end(), before))
                .filter(m -> plural ? plural(m) : singular(m))
                .filter(m -> !possessive(words, m) && !PREPOSITIONS.contains(previous(words, m)))
                .min(Comparator.comparingInt(Mention::start));
    }

    private static boolean possessive(Words words, Mention m) {
        int after = words.indexAt(m.end());
        return words.at(after).is("'") && !words.at(after).spaceBefore();
    }

    private static String previous(Words words, Mention mention) {
        int i = words.indexAt(mention.start()) - 1;
        while (i > 0
                && Set.of("the", "this", "that", "a", "an").contains(words.at(i).folded())) {
            i--;
        }
        return words.at(i).folded();
    }

    private static boolean singular(Mention m) {
        return m.kind().is(Kind.CITY)
                || m.kind().is(Kind.ORGANISATION)
                || ((m.kind() == Kind.FACILITY
                                || m.kind() == Kind.PROGRAMME
                                || m.kind() == Kind.AGREEMENT
                                || m.kind() == Kind.AWARD
                                || m.kind().is(Kind.EVENT))
                        && !many(m));
    }

    private static boolean plural(Mention m) {
        boolean group = m.kind() == Kind.GROUP && !m.entry("group").equals(Optional.of("anyone"));
        boolean things = m.kind() == Kind.FACILITY
                || m.kind() == Kind.PROGRAMME
                || m.kind().is(Kind.EVENT);
        return group || (things && many(m));
    }

    /** "Learning Days" are many, a "Conference on Learning Cities" is one. */
    static boolean isPlural(String name) {
        return name.split(" (?:of|on|for|in|at) ", 2)[0].endsWith("s");
    }

    private static boolean many(Mention m) {
        return isPlural(m.resolved().text());
    }
}
