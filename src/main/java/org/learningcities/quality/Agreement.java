package org.learningcities.quality;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a claim says what a gold fact says: predicates, objects and subjects agree. Strictly, names agree as names and
 * dates to the digit. Relaxed, phrases may be worded differently or, in Chinese, stand in the fact's evidence; near
 * predicates count as the same; the owner in a gold subject's brackets may stand for the unnamed thing. Never does one
 * named thing of the gold pass for another, a deputy for the office, or one name for another name. A subject without a
 * name of its own agrees where the evidence overlaps and the claim speaks of no other named thing of the gold.
 */
final class Agreement {
    /** Predicates that the relaxed score takes for one another. */
    private static final List<Set<String>> NEAR = List.of(
            Set.of("locatedIn", "partOf", "tookPlaceAt"),
            Set.of("operates", "provides", "adopted", "hasPart"),
            Set.of("promotes", "hasGoal", "hasPurpose", "hasFocus"),
            Set.of("hasPurpose", "hadTopic"),
            Set.of("hadTopic", "hasPart"),
            Set.of("hadParticipant", "metWith", "hostedBy", "accompaniedBy"),
            Set.of("visited", "tookPlaceAt"),
            Set.of("organisedBy", "hostedBy"),
            Set.of("quantity", "facilityCount", "participantCount"),
            Set.of("name", "alternativeName"),
            Set.of("type", "designatedAs"),
            Set.of("targetGroup", "provides"),
            Set.of("provides", "hasFocus", "hasPurpose"),
            Set.of("inPartnershipWith", "supportedBy", "signatory", "relatedTo", "obtained"));

    /** The same with subject and object changed over. */
    private static final List<Set<String>> INVERSE =
            List.of(Set.of("hasPart", "partOf"), Set.of("metWith"), Set.of("inPartnershipWith"));

    private static final List<Set<String>> NEAR_INVERSE = List.of(
            Set.of("hasPart", "partOf"),
            Set.of("metWith"),
            Set.of("inPartnershipWith"),
            Set.of("operates", "organisedBy"),
            Set.of("coordinatorOf", "organisedBy"),
            Set.of("hostedBy", "metWith"));

    private static final Pattern DEPUTY =
            Pattern.compile(Gold.words("deputy|vice|acting|former").pattern() + "|副|代理|前任", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER = Pattern.compile("\\(([^)]*)\\)");
    private static final Set<String> COUNTS = Set.of("quantity", "participantCount", "facilityCount");

    private static final double EXACT = 1;
    private static final double CLASS = 0.75;
    private static final double RELAXED = 0.5;
    private static final double SAME_ROLE = 0.8;
    private static final double OF_ITS_EVIDENCE = 0.4;
    /** A longer passage, in code points, proves nothing. */
    private static final int LONGEST_PASSAGE = 400;
    /** Four letters, or two characters of Chinese. */
    private static final int FEWEST_BYTES = 4;

    private final Gold gold;
    private final Wording wording;
    private final boolean relaxed;
    private final double limit;

    Agreement(Gold gold, boolean relaxed) {
        this.gold = gold;
        this.wording = gold.wording();
        this.relaxed = relaxed;
        this.limit = relaxed ? RELAXED : Gold.STRICT;
    }

    boolean agree(GoldFact fact, ReadClaim claim) {
        var ours = fact.predicate();
        var theirs = claim.predicate();
        if (ours.equals(theirs) || (relaxed && areIn(NEAR, ours, theirs))) {
            if (objectsAgree(fact, claim) && subjectsAgree(fact, claim)) {
                return true;
            }
        }
        if ((relaxed ? NEAR_INVERSE : INVERSE).contains(new TreeSet<>(List.of(ours, theirs)))) {
            var turned = claim.turned();
            return objectsAgree(fact, turned) && subjectsAgree(fact, turned);
        }
        return false;
    }

    private static boolean areIn(List<Set<String>> groups, String one, String other) {
        return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    private boolean subjectsAgree(GoldFact fact, ReadClaim claim) {
        var names = gold.names(fact.subject());
        var unnamed = Gold.UNNAMED.matcher(fact.subject()).find();
        var other = gold.who(claim.subject());
        if (!other.isEmpty() && !meet(other, gold.who(names))) {
            var owner = OWNER.matcher(fact.subject());
            return relaxed
                    && unnamed
                    && owner.find()
                    && meet(other, gold.who(gold.names(owner.group(1))))
                    && overlaps(fact.quotes(), claim);
        }
        return wording.sameName(names, claim.subject(), limit) || (unnamed && overlaps(fact.quotes(), claim));
    }

    private boolean objectsAgree(GoldFact fact, ReadClaim claim) {
        var predicate = fact.predicate();
        if (differInYear(fact.qualifiers(), claim.qualifiers())) {
            return false;
        }
        if (Gold.LABELS.contains(predicate)) {
            return wording.sameName(fact.objects(), claim.object(), EXACT);
        }
        var names = gold.names(fact.object());
        var ours = gold.namesAnd(fact.object(), fact.also());
        var thing = gold.who(names);
        var other = gold.who(claim.object());
        if (!thing.isEmpty() && !other.isEmpty() && !meet(thing, other)) {
            return false;
        }
        if (predicate.equals("holdsRole")) {
            return rolesAgree(fact, claim);
        }
        if (Printed.at(fact.qualifiers(), "count").isPresent()) {
            return countsAgree(fact.qualifiers(), claim);
        }
        if (COUNTS.contains(predicate) && !Wording.numbers(fact.object()).isEmpty()) {
            var theirs = new ArrayList<>(claim.object());
            theirs.add(
                    claim.qualifiers().containsKey("count")
                            ? Printed.of(claim.qualifiers().get("count"))
                            : "");
            return Wording.numbers(String.join(" ", theirs))
                    .contains(Wording.numbers(fact.object()).get(0));
        }
        if (predicate.equals("eventDate")) {
            return datesAgree(ours, claim);
        }
        if (predicate.equals("type")) {
            return wording.sameName(ours, claim.object(), relaxed ? CLASS : Gold.STRICT);
        }
        if (relaxed && predicate.equals("said") && overlaps(fact.quotes(), claim)) {
            return true;
        }
        return wording.sameName(ours, claim.object(), limit)
                || (relaxed && thing.isEmpty() && standsInEvidence(fact, claim));
    }

    /** The gold words phrases in English: a Chinese one agrees if it is a good part of the fact's evidence. */
    private boolean standsInEvidence(GoldFact fact, ReadClaim claim) {
        return claim.object().stream().filter(Wording::isEastAsian).anyMatch(text -> fact.quotes().stream()
                .anyMatch(quote ->
                        quote.contains(Wording.fold(text)) && wording.likeness(text, quote) >= OF_ITS_EVIDENCE));
    }

    private static boolean differInYear(JsonObject ours, JsonObject theirs) {
        var year = Printed.given(ours, "since").or(() -> Printed.given(ours, "year"));
        var theirYear = Printed.given(theirs, "since").or(() -> Printed.given(theirs, "date"));
        return year.isPresent()
                && theirYear.isPresent()
                && !firstFour(Printed.of(year.get())).equals(firstFour(Printed.of(theirYear.get())));
    }

    private static String firstFour(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(4, text.codePointCount(0, text.length()))));
    }

    private boolean datesAgree(List<String> ours, ReadClaim claim) {
        var dates = new ArrayList<>(claim.object());
        dates.addAll(Printed.listed(claim.qualifiers(), "date"));
        return dates.stream().anyMatch(date -> ours.stream()
                .anyMatch(our -> date.equals(our)
                        || (relaxed
                                && Math.min(date.length(), our.length()) >= 4
                                && (date.startsWith(our) || our.startsWith(date)))));
    }

    private boolean countsAgree(JsonObject ours, ReadClaim claim) {
        var found = Wording.numbers(Printed.at(claim.qualifiers(), "count")
                .map(Printed::of)
                .orElseGet(() -> String.join(" ", claim.object())));
        var kinds = Printed.listed(claim.qualifiers(), "kind");
        var theirs = kinds.isEmpty() ? claim.object() : kinds;
        return !found.isEmpty()
                && number(found.get(0)) == number(Printed.of(ours.get("count")))
                && coherent(claim, "count", "kind")
                && (relaxed
                        || Printed.given(ours, "kind")
                                .map(Printed::of)
                                .map(kind -> theirs.stream().anyMatch(k -> wording.likeness(kind, k) >= RELAXED))
                                .orElse(true));
    }

    private static double number(String digits) {
        var plain = new StringBuilder();
        digits.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return Double.parseDouble(plain.toString());
    }

    private boolean rolesAgree(GoldFact fact, ReadClaim claim) {
        var ours = Printed.given(fact.qualifiers(), "role").map(Printed::of);
        var role = Printed.given(claim.qualifiers(), "role").map(Printed::of);
        var both = ours.isPresent() && role.isPresent();
        var theirs = both ? List.of(role.get()) : claim.object();
        if (isDeputy(both ? ours.get() : fact.object()) != theirs.stream().anyMatch(Agreement::isDeputy)
                || !coherent(claim, "role", "organisation")) {
            return false;
        }
        var bodies = Printed.listed(claim.qualifiers(), "organisation");
        var where = Printed.given(fact.qualifiers(), "organisation")
                .map(body -> wording.sameName(gold.names(Printed.of(body)), bodies, limit))
                .orElse(true);
        if (!bodies.isEmpty() && !where) {
            return false;
        }
        if (where
                && both
                && (wording.likeness(ours.get(), role.get()) >= (relaxed ? RELAXED : SAME_ROLE)
                        || (relaxed
                                && fact.quotes().stream()
                                        .anyMatch(quote -> quote.contains(Wording.fold(role.get())))))) {
            return true;
        }
        return wording.sameName(gold.names(fact.object()), claim.object(), Gold.STRICT);
    }

    private static boolean isDeputy(String role) {
        return DEPUTY.matcher(role).find();
    }

    /** False where the object has nothing in common with the qualifiers that explain it. */
    private static boolean coherent(ReadClaim claim, String... qualifiers) {
        var said = new ArrayList<String>();
        for (var qualifier : qualifiers) {
            said.addAll(Printed.listed(claim.qualifiers(), qualifier));
        }
        var explained = String.join(" ", said);
        var object = String.join(" ", claim.object());
        return explained.isEmpty() || object.isEmpty() || meet(words(explained), words(object));
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<>(Wording.tokens(text));
        words.addAll(Wording.numbers(text));
        return words;
    }

    private static boolean meet(Collection<String> ones, Collection<String> others) {
        return ones.stream().anyMatch(others::contains);
    }

    /** Whether a claim's evidence has these quotes (folded), or they it, or half of the words agree. */
    boolean overlaps(List<String> quotes, ReadClaim claim) {
        for (var ours : quotes) {
            for (var quote : claim.quotes()) {
                var theirs = quote.folded();
                if (quote.length() > LONGEST_PASSAGE && !claim.predicate().equals("said")) {
                    continue;
                }
                if (Math.min(bytes(ours), bytes(theirs)) >= FEWEST_BYTES
                        && (theirs.contains(ours)
                                || ours.contains(theirs)
                                || wording.likeness(ours, theirs) >= RELAXED)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
