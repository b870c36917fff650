package org.learningcities.document;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the sections of the two languages together, in order: by the names, acronyms and numbers that both have, and by
 * their length. Sections may stay alone.
 */
final class Alignment {
    private static final Pattern ANCHOR = Pattern.compile("[\\p{IsLatin}]{2,}|\\d+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final double SAME_PLACE = 1;
    private static final double LENGTH_WEIGHT = 0.5;
    /** What two sections need in common, lest length alone pair those that merely stand in the same place. */
    private static final double LEAST = 0.2;
    /** Above this many pairs to look at, no text is meant. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<Section> left;
    private final List<Section> right;
    private final List<Set<String>> leftAnchors;
    private final List<Set<String>> rightAnchors;
    /** How much a shared anchor weighs: less, the more sections have it. */
    private final Map<String, Double> weights = new HashMap<>();

    private final double usualRatio;

    private Alignment(List<Section> left, List<Section> right) {
        this.left = left;
        this.right = right;
        this.leftAnchors = left.stream().map(Alignment::anchorsOf).toList();
        this.rightAnchors = right.stream().map(Alignment::anchorsOf).toList();
        this.usualRatio = total(left) / total(right);
        var counts = new HashMap<String, Integer>();
        leftAnchors.forEach(anchors -> anchors.forEach(anchor -> counts.merge(anchor, 1, Integer::sum)));
        rightAnchors.forEach(anchors -> anchors.forEach(anchor -> counts.merge(anchor, 1, Integer::sum)));
        counts.forEach((anchor, count) -> weights.put(anchor, 2.0 / count));
    }

    /** The same sections, each with the number of the section of the other language that says the same. */
    static List<Section> align(List<Section> sections) {
        var left = sections.stream()
                .filter(section -> section.language() == Language.CHINESE)
                .toList();
        var right = sections.stream()
                .filter(section -> section.language() == Language.ENGLISH)
                .toList();
        if (left.isEmpty() || right.isEmpty() || (long) left.size() * right.size() > MOST_PAIRS) {
            return sections;
        }
        var partners = new Alignment(left, right).partners();
        return sections.stream()
                .map(section -> new Section(
                        section.number(),
                        section.language(),
                        section.heading(),
                        section.blocks(),
                        section.parent(),
                        Optional.ofNullable(partners.get(section.number()))))
                .toList();
    }

    /** The pairs, both ways round, that together are most alike without crossing each other. */
    private Map<Integer, Integer> partners() {
        double[][] best = new double[left.size() + 1][right.size() + 1];
        double[][] pair = new double[left.size()][right.size()];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                pair[i][j] = likeness(i, j);
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (pair[i][j] >= LEAST) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + pair[i][j]);
                }
            }
        }
        var partners = new HashMap<Integer, Integer>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (pair[i][j] >= LEAST && best[i][j] == best[i + 1][j + 1] + pair[i][j]) {
                partners.put(left.get(i).number(), right.get(j).number());
                partners.put(right.get(j++).number(), left.get(i++).number());
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    private double likeness(int i, int j) {
        var one = left.get(i);
        var other = right.get(j);
        if (one.blocks().isEmpty() != other.blocks().isEmpty()) {
            return 0;
        }
        double shared = 0;
        var fewer = leftAnchors.get(i);
        for (var anchor : fewer) {
            if (rightAnchors.get(j).contains(anchor)) {
                shared += weights.get(anchor);
            }
        }
        double ratio = lengthOf(one) / lengthOf(other) / usualRatio;
        double length = Math.min(ratio, 1 / ratio);
        boolean bothFirst =
                i == 0 && j == 0 && one.heading().isPresent() == other.heading().isPresent();
        boolean onlyOneHeaded = one.heading().isPresent() != other.heading().isPresent();
        return shared + LENGTH_WEIGHT * length * (onlyOneHeaded ? 0.5 : 1) + (bothFirst ? SAME_PLACE : 0);
    }

    private static double total(List<Section> sections) {
        return sections.stream().mapToDouble(Alignment::lengthOf).sum();
    }

    /** In code points; never 0. */
    private static double lengthOf(Section section) {
        return 1
                + section.heading().stream().mapToInt(Block::end).sum()
                - section.heading().stream().mapToInt(Block::start).sum()
                + section.blocks().stream()
                        .mapToInt(block -> block.end() - block.start())
                        .sum();
    }

    private static Set<String> anchorsOf(Section section) {
        var texts = new ArrayList<String>();
        section.heading().ifPresent(heading -> texts.add(heading.text()));
        section.blocks().forEach(block -> texts.add(block.text()));
        var anchors = new HashSet<String>();
        var plain =
                Normalizer2.getNFKDInstance().normalize(String.join("\n", texts).toLowerCase(Locale.ROOT));
        var matcher = ANCHOR.matcher(ACCENTS.matcher(plain).replaceAll(""));
        while (matcher.find()) {
            anchors.add(matcher.group());
        }
        return anchors;
    }
}
