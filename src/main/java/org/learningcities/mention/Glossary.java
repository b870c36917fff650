package org.learningcities.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tells how likely a Chinese phrase says what an English one says, by the words of {@code lexicon/glossary.yaml}. */
public final class Glossary {
    private static final String FILE = "/lexicon/glossary.yaml";
    private static final int LONGEST_ENTRY = 3;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "for", "and", "or", "to", "in", "on", "at", "by", "with", "its", "their", "our",
            "from", "is", "are", "be", "as", "that", "about", "into", "through");
    private static final String SMALL_CHINESE = "的之與和及等在為於了將其個項一是地並以";

    private static final class Holder {
        private static final Glossary SHARED = new Glossary();
    }

    private final Map<String, List<String>> entries = new HashMap<>();
    private final Set<String> chinese = new HashSet<>();

    private Glossary() {
        try (var in = Glossary.class.getResourceAsStream(FILE)) {
            var loaded =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            loaded.forEach((english, forms) -> {
                var list = ((List<?>) forms).stream().map(Object::toString).toList();
                entries.put(english.toString(), list);
                chinese.addAll(list);
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The glossary of this build; loaded once. */
    public static Glossary shared() {
        return Holder.SHARED;
    }

    /** What comparing two phrases gives: their likeness from 0 to 1, and whether every word of both is known. */
    public record Likeness(double score, boolean known) {}

    /** Compares an English phrase with a Chinese one; the order of the words does not count. */
    public Likeness compare(String english, String han) {
        var units = units(english);
        var covered = new BitSet(han.length());
        long matched = 0;
        for (var unit : units) {
            for (var form : entries.getOrDefault(unit, List.of())) {
                int at = free(han, form, covered);
                if (at >= 0) {
                    covered.set(at, at + form.length());
                    matched++;
                    break;
                }
            }
        }
        int letters = letters(han);
        if (units.isEmpty() || letters == 0) {
            return new Likeness(0, false);
        }
        double english2 = (double) matched / units.size();
        double chinese2 = Math.min(1.0, (double) covered.cardinality() / letters);
        double score = matched == 0 ? 0 : 2 * english2 * chinese2 / (english2 + chinese2);
        return new Likeness(score, units.stream().allMatch(entries::containsKey) && isKnown(han));
    }

    private static int free(String text, String form, BitSet covered) {
        int at = text.indexOf(form);
        while (at >= 0 && covered.get(at, at + form.length()).cardinality() > 0) {
            at = text.indexOf(form, at + 1);
        }
        return at;
    }

    private static int letters(String han) {
        return (int) han.chars()
                .filter(c -> Character.isLetterOrDigit(c) && SMALL_CHINESE.indexOf(c) < 0)
                .count();
    }

    private boolean isKnown(String han) {
        var covered = new BitSet(han.length());
        for (var form : chinese) {
            for (int at = han.indexOf(form); at >= 0; at = han.indexOf(form, at + 1)) {
                covered.set(at, at + form.length());
            }
        }
        return covered.cardinality() >= letters(han);
    }

    /** The entries that a phrase is made of, the longest first; words without an entry stand for themselves. */
    private List<String> units(String english) {
        var words = Arrays.stream(english.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
        var units = new ArrayList<String>();
        int i = 0;
        while (i < words.size()) {
            int length = Math.min(LONGEST_ENTRY, words.size() - i);
            while (length > 1 && !entries.containsKey(singular(words.subList(i, i + length)))) {
                length--;
            }
            units.add(singular(words.subList(i, i + length)));
            i += length;
        }
        return units;
    }

    private String singular(List<String> words) {
        var whole = String.join(" ", words);
        if (entries.containsKey(whole)) {
            return whole;
        }
        return List.of(whole.replaceFirst("ies$", "y"), whole.replaceFirst("es$", ""), whole.replaceFirst("s$", ""))
                .stream()
                .filter(entries::containsKey)
                .findFirst()
                .orElse(whole);
    }
}
