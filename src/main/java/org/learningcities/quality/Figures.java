package org.learningcities.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningcities.document.Language;
import org.learningcities.statement.Support.Times;

/**
 * The scores of one document, or of several together.
 *
 * @param byPredicate relaxed: the gold's facts by their predicate, the claims by theirs
 * @param byLanguage relaxed: the facts that a language states, and the claims that were read in it
 * @param entities the things named, where the gold lists them
 * @param unique claims that do not say again what an earlier one says (predicate, names of both ends, qualifiers, status
 *     and speaker), of all
 * @param agreement claims that were read in both languages, of those that match a fact which both state
 * @param missed the facts that no claim matches, relaxed
 * @param extra the claims that count and match no fact, relaxed, with their rules
 */
public record Figures(
        Rates strict,
        Rates relaxed,
        Map<String, Rates> byPredicate,
        Map<String, Rates> byLanguage,
        EntityScore.Outcome entities,
        EvidenceScore evidence,
        ContradictionScore contradictions,
        Share unique,
        Share agreement,
        Map<String, Times> rules,
        List<String> missed,
        List<String> extra) {
    static final Figures NONE = new Figures(
            Rates.NONE,
            Rates.NONE,
            Map.of(),
            Map.of(),
            EntityScore.Outcome.NONE,
            EvidenceScore.NONE,
            ContradictionScore.NONE,
            Share.NONE,
            Share.NONE,
            Map.of(),
            List.of(),
            List.of());

    static Figures of(Trial trial) {
        var gold = trial.gold();
        var claims = trial.lines().stream().map(ReadClaim::of).toList();
        var score = Score.of(gold, claims);
        return new Figures(
                score.strict().rates(),
                score.relaxed().rates(),
                byPredicate(gold, claims, score.relaxed()),
                byLanguage(gold, claims, score.relaxed()),
                EntityScore.of(gold, trial.document(), trial.mentions()),
                EvidenceScore.of(trial.document(), trial.mentions(), trial.claims(), gold.wording()),
                ContradictionScore.of(gold, trial.discrepancies()),
                unique(claims, gold.wording()),
                agreement(gold, claims, score.relaxed()),
                rules(claims, score.relaxed()),
                missed(gold, score.relaxed()),
                extra(claims, score.relaxed()));
    }

    private static Map<String, Rates> byPredicate(Gold gold, List<ReadClaim> claims, Score score) {
        var rates = new TreeMap<String, Rates>();
        for (int i = 0; i < gold.facts().size(); i++) {
            int found = score.claimOfFact().containsKey(i) ? 1 : 0;
            rates.merge(gold.facts().get(i).predicate(), new Rates(found, 1, 0, 0), Rates::plus);
        }
        var right = new HashSet<>(score.claimOfFact().values());
        score.counted()
                .forEach(i -> rates.merge(
                        claims.get(i).predicate(), new Rates(0, 0, right.contains(i) ? 1 : 0, 1), Rates::plus));
        return rates;
    }

    private static Map<String, Rates> byLanguage(Gold gold, List<ReadClaim> claims, Score score) {
        var rates = new TreeMap<String, Rates>();
        for (int i = 0; i < gold.facts().size(); i++) {
            int found = score.claimOfFact().containsKey(i) ? 1 : 0;
            gold.facts()
                    .get(i)
                    .languages()
                    .forEach(language -> rates.merge(language, new Rates(found, 1, 0, 0), Rates::plus));
        }
        var right = new HashSet<>(score.claimOfFact().values());
        for (int i : score.counted()) {
            var rate = new Rates(0, 0, right.contains(i) ? 1 : 0, 1);
            claims.get(i).languages().forEach(language -> rates.merge(language, rate, Rates::plus));
        }
        return rates;
    }

    private static Share unique(List<ReadClaim> claims, Wording wording) {
        int again = 0;
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            again += claims.subList(0, i).stream().anyMatch(earlier -> saysTheSame(earlier, claim, wording)) ? 1 : 0;
        }
        return new Share(claims.size() - again, claims.size());
    }

    private static boolean saysTheSame(ReadClaim one, ReadClaim other, Wording wording) {
        return one.predicate().equals(other.predicate())
                && List.of("qualifiers", "status", "attributedTo").stream()
                        .allMatch(key -> one.line().get(key).equals(other.line().get(key)))
                && shareAName(one.subject(), other.subject(), wording)
                && shareAName(one.object(), other.object(), wording);
    }

    private static boolean shareAName(List<String> ones, List<String> others, Wording wording) {
        return ones.stream()
                .map(wording::key)
                .anyMatch(key ->
                        !key.isEmpty() && others.stream().map(wording::key).anyMatch(key::equals));
    }

    private static Share agreement(Gold gold, List<ReadClaim> claims, Score score) {
        var all = Set.of(Language.ENGLISH.tag(), Language.CHINESE.tag());
        var ofBoth = score.claimOfFact().entrySet().stream()
                .filter(pair -> gold.facts().get(pair.getKey()).languages().containsAll(all))
                .map(pair -> claims.get(pair.getValue()))
                .toList();
        return new Share(
                (int) ofBoth.stream()
                        .filter(claim -> claim.languages().containsAll(all))
                        .count(),
                ofBoth.size());
    }

    private static Map<String, Times> rules(List<ReadClaim> claims, Score score) {
        var rules = new TreeMap<String, Times>();
        var right = new HashSet<>(score.claimOfFact().values());
        for (int i : score.counted()) {
            var once = new Times(right.contains(i) ? 1 : 0, 1);
            claims.get(i).rules().forEach(rule -> rules.merge(rule, once, Times::plus));
        }
        return rules;
    }

    private static List<String> missed(Gold gold, Score score) {
        return IntStream.range(0, gold.facts().size())
                .filter(i -> !score.claimOfFact().containsKey(i))
                .mapToObj(gold.facts()::get)
                .map(fact -> "%s %s · %s · %s".formatted(fact.id(), fact.subject(), fact.predicate(), fact.object()))
                .toList();
    }

    private static List<String> extra(List<ReadClaim> claims, Score score) {
        return score.counted().stream()
                .filter(i -> !score.claimOfFact().containsValue(i))
                .map(claims::get)
                .map(claim -> Sheet.inWords(claim) + "  " + String.join(" ", claim.rules()))
                .toList();
    }

    Figures plus(Figures other) {
        var sum = new TreeMap<>(rules);
        other.rules.forEach((rule, more) -> sum.merge(rule, more, Times::plus));
        return new Figures(
                strict.plus(other.strict),
                relaxed.plus(other.relaxed),
                Rates.sum(byPredicate, other.byPredicate),
                Rates.sum(byLanguage, other.byLanguage),
                entities.plus(other.entities),
                evidence.plus(other.evidence),
                contradictions.plus(other.contradictions),
                unique.plus(other.unique),
                agreement.plus(other.agreement),
                sum,
                Stream.concat(missed.stream(), other.missed.stream()).toList(),
                Stream.concat(extra.stream(), other.extra.stream()).toList());
    }
}
