package org.learningcities.statement;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Rule.Filler;
import org.learningcities.statement.Rule.State;

/** What can be said of what: a rule that takes a sentence's subject for its own would say some things of anybody. */
final class Sayable {
    /** What a city or body does or has; a person who is a sentence's subject does it for one. */
    private static final Set<Predicate> OF_BODIES = EnumSet.of(
            Predicate.OPERATES,
            Predicate.PROVIDES,
            Predicate.ADOPTED,
            Predicate.TARGET_GROUP,
            Predicate.FACILITY_COUNT,
            Predicate.QUANTITY,
            Predicate.HAS_FOCUS,
            Predicate.HAS_GOAL,
            Predicate.PROMOTES,
            Predicate.HAS_CHALLENGE,
            Predicate.HAS_KEY_FACTOR,
            Predicate.USES_RESOURCE,
            Predicate.OBTAINED,
            Predicate.COORDINATOR_OF,
            Predicate.DESIGNATED_AS,
            Predicate.DESIGNATED_BY,
            Predicate.SUPPORTED_BY,
            Predicate.IN_PARTNERSHIP_WITH);

    /** How many of something a city, body or house has; people have none. */
    private static final Set<Predicate> COUNTS = EnumSet.of(Predicate.FACILITY_COUNT, Predicate.QUANTITY);

    /** What somebody does for an occasion, and nobody for a city. */
    private static final Set<Predicate> OF_OCCASIONS = EnumSet.of(Predicate.ORGANISED_BY, Predicate.HAD_TOPIC);

    /** What only cities, bodies, houses and programmes do. */
    private static final Set<Predicate> OF_ACTORS = EnumSet.of(
            Predicate.OPERATES,
            Predicate.PROVIDES,
            Predicate.ADOPTED,
            Predicate.FACILITY_COUNT,
            Predicate.USES_RESOURCE);

    private static final Set<Kind> NO_ACTORS = EnumSet.of(Kind.AGREEMENT, Kind.AWARD, Kind.GROUP);

    private static final Pattern OF_CLAUSES =
            Pattern.compile("\\b(?:its|their|his|her|was|were|is|are|has|have|had|for|with|by|from|to|that|which)\\b");

    private Sayable() {}

    /** False where what a rule states cannot be so of a subject that its words do not name. */
    static boolean of(State state, Term subject) {
        if (Denials.namesNothing(state.predicate(), subject)) {
            return false;
        }
        if (state.subject() instanceof Filler.Topic) {
            return isOfTopic(state.predicate(), subject);
        }
        if (state.subject() instanceof Filler.Undertaking) {
            // Where that is a city, nothing has been named that somebody could run.
            return !(OF_OCCASIONS.contains(state.predicate()) && isOf(Kind.CITY, subject));
        }
        // Who speaks at a conference is no host of it.
        return !(state.predicate() == Predicate.HOSTED_BY
                && state.subject() instanceof Filler.Unnamed unnamed
                && unnamed.kind() == Kind.VISIT
                && !isVisit(subject));
    }

    private static boolean isOfTopic(Predicate predicate, Term subject) {
        return !(((OF_BODIES.contains(predicate) || predicate == Predicate.MEMBER_OF) && isOf(Kind.PERSON, subject))
                || (COUNTS.contains(predicate) && isOf(Kind.GROUP, subject))
                || (OF_ACTORS.contains(predicate) && isNoActor(subject))
                || (predicate == Predicate.RECEIVED_AWARD && isOccasion(subject)));
    }

    /** False where an object names nothing, is the subject itself, or is a name where a kind is asked for. */
    static boolean of(Predicate predicate, Term subject, Term object) {
        return !isNoKind(predicate, object)
                && !(predicate == Predicate.TYPE && !(object instanceof Term.OfKind) && isCommon(subject))
                && !Denials.namesNothing(predicate, object)
                && !isSame(subject, object, predicate);
    }

    /** Nothing is its own member, partner or host, whatever two names a text has for it. */
    private static boolean isSame(Term subject, Term object, Predicate predicate) {
        return subject.equals(object)
                || (predicate != Predicate.ALTERNATIVE_NAME
                        && predicate != Predicate.TYPE
                        && subject instanceof Term.Mentioned one
                        && object instanceof Term.Mentioned other
                        && isSame(one.mention().resolved(), other.mention().resolved()));
    }

    private static boolean isSame(Mention one, Mention other) {
        return one.kind() == other.kind()
                && (one.text().equals(other.text())
                        || (one.reading() instanceof Mention.Reading.Entry entry && entry.equals(other.reading())));
    }

    /** Of "the Book House, Cork Library" neither says what the other is, nor does "was chosen for its plan". */
    private static boolean isNoKind(Predicate predicate, Term object) {
        return predicate == Predicate.TYPE
                && ((object instanceof Term.Mentioned kind
                                && kind.mention().text().codePoints().anyMatch(Character::isUpperCase))
                        || (object instanceof Term.Words words
                                && OF_CLAUSES.matcher(words.text()).find()));
    }

    /** "A library, a health centre": of a thing without a name its noun says what it is. */
    private static boolean isCommon(Term term) {
        return term instanceof Term.Mentioned mentioned
                && mentioned.mention().language() == Language.ENGLISH
                && mentioned.mention().resolved().text().codePoints().noneMatch(Character::isUpperCase);
    }

    private static boolean isNoActor(Term term) {
        return term instanceof Term.Mentioned mentioned
                && NO_ACTORS.contains(mentioned.mention().resolved().kind());
    }

    private static boolean isVisit(Term term) {
        return !(term instanceof Term.Mentioned mentioned)
                || mentioned.mention().resolved().kind().is(Kind.VISIT);
    }

    private static boolean isOccasion(Term term) {
        return term instanceof Term.Mentioned mentioned
                && mentioned.mention().resolved().kind().is(Kind.EVENT);
    }

    private static boolean isOf(Kind kind, Term term) {
        return term instanceof Term.Mentioned mentioned
                && mentioned.mention().resolved().kind() == kind;
    }
}
