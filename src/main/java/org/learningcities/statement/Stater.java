package org.learningcities.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Quotation;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Rule.Filler;
import org.learningcities.statement.Rule.State;
import org.learningcities.statement.Statement.Item;
import org.learningcities.statement.Statement.Qualifier;

/** Makes the statements of a rule's match, with the passages that prove them. */
final class Stater {
    private static final Set<Predicate> OF_NUMBERS =
            EnumSet.of(Predicate.FACILITY_COUNT, Predicate.QUANTITY, Predicate.PARTICIPANT_COUNT);

    /** What those counted did: 5所中心|獲獎. */
    private static final java.util.regex.Pattern DONE =
            java.util.regex.Pattern.compile("(?:獲獎|得獎|獲選|入選|獲頒|參加|與會|出席|到場|報名|受惠|加入|參賽|參展)$");

    private static final java.util.regex.Pattern CLAUSE_BEGINS =
            java.util.regex.Pattern.compile(", (?:which|who|that|and|but|so|where) ");

    private static final java.util.regex.Pattern FURTHER = java.util.regex.Pattern.compile(
            " (?:from|across|throughout|to|representing|who|whom|around the world|worldwide|in (?:every|all|each|over|more than|its|the|this|[0-9])|(?:have|has|had|were|was|are|is|will|said|say|report|reported|think|believe|know|feel|took|take|came|attended)(?! part of))\\b.*");

    /** What cities are, though their governments may be said to be it. */
    private static final Set<Predicate> OF_CITIES =
            EnumSet.of(Predicate.DESIGNATED_AS, Predicate.DESIGNATED_BY, Predicate.MEMBER_OF);

    private static final java.util.regex.Pattern GOVERNMENT = java.util.regex.Pattern.compile("[市縣區]?(?:政府|府)|市府|縣府");

    private final Layout layout;
    private final Document document;
    private final Topics topics;
    private final Occasions occasions;
    private final Map<Quotation, Term> speakers;
    private final Proofs proofs;

    Stater(Layout layout, Topics topics, Occasions occasions, Map<Quotation, Term> speakers) {
        this.layout = layout;
        this.document = layout.document();
        this.topics = topics;
        this.occasions = occasions;
        this.speakers = speakers;
        this.proofs = new Proofs(document);
    }

    List<Statement> statementsOf(Rule rule, List<PartMatch> matches) {
        var fillers = new HashMap<String, List<Term>>();
        matches.forEach(match -> fillers.putAll(match.fillers()));
        var out = new ArrayList<Statement>();
        for (var state : rule.states()) {
            if (matches.stream().anyMatch(match -> Denials.tells(state.predicate(), match))) {
                continue;
            }
            var objects = fill(state.object(), fillers, matches, List.of());
            if (OF_NUMBERS.contains(state.predicate())) {
                objects = objects.stream().map(this::kindOfCount).toList();
            }
            var subjects = state.subject() instanceof Filler.Topic
                    ? topic(state.predicate(), matches, objects)
                    : fill(state.subject(), fillers, matches, objects);
            var qualifiers = new EnumMap<Qualifier, Term>(Qualifier.class);
            state.qualifiers().forEach((qualifier, filler) -> fill(filler, fillers, matches, List.of()).stream()
                    .findFirst()
                    .ifPresent(term -> qualifiers.put(qualifier, term)));
            for (var subject : subjects) {
                if (!Sayable.of(state, subject)) {
                    continue;
                }
                for (int i = 0; i < objects.size(); i++) {
                    if (Sayable.of(state.predicate(), subject, objects.get(i))
                            && !Deeds.areAnothers(state.predicate(), subject, objects.get(i), matches.get(0))) {
                        out.add(statement(
                                rule,
                                state,
                                matches,
                                subject,
                                objects.get(i),
                                qualifiers,
                                new Item(i, objects.size())));
                    }
                }
            }
        }
        return out;
    }

    /**
     * What a sentence is about; not what is said of it (of …,學習中心83所 it is the city before); and where a city's
     * government has been named something, the city.
     */
    private List<Term> topic(Predicate predicate, List<PartMatch> matches, List<Term> objects) {
        var view = matches.get(0).view();
        int start = matches.get(0).start();
        var topic = topics.at(view, start);
        if (start > 0
                && topic.filter(m -> objects.contains(new Term.Mentioned(m))).isPresent()) {
            topic = topics.at(view, start - 1);
        }
        boolean seat = OF_CITIES.contains(predicate)
                && topic.filter(m -> m.kind() == Kind.GOVERNMENT_BODY
                                && GOVERNMENT.matcher(m.text()).matches())
                        .isPresent();
        if (seat) {
            return terms(topics.of(layout.sectionOf(view)));
        }
        return topic.map(subject -> Stream.concat(Stream.of(subject), Coordinated.with(subject, view, start).stream())
                        .<Term>map(Term.Mentioned::new)
                        .toList())
                .orElse(List.of());
    }

    /** Of "members from 53 countries" the members are counted; where they come from is said of them. */
    private Term kindOfCount(Term term) {
        if (term instanceof Term.Words words && words.language() == Language.ENGLISH) {
            var further = FURTHER.matcher(words.text());
            if (further.find() && further.start() > 2) {
                var kind = words.text().substring(0, further.start());
                return new Term.Words(
                        kind, words.language(), words.start(), words.start() + kind.codePointCount(0, kind.length()));
            }
        }
        if (term instanceof Term.Words words && words.language() == Language.CHINESE) {
            var further = DONE.matcher(words.text());
            if (further.find() && further.start() > 1) {
                var kind = words.text().substring(0, further.start());
                return new Term.Words(
                        kind, words.language(), words.start(), words.start() + kind.codePointCount(0, kind.length()));
            }
        }
        return term;
    }

    private static Term words(Mention mention) {
        return new Term.Words(mention.text(), mention.language(), mention.start(), mention.end());
    }

    /** "They discussed a draft, which the Forum will adopt": they did not do so at the Forum. */
    private static boolean isInLaterClause(Mention mention, View view, int end) {
        int from = view.endOf(end);
        return view.language() == Language.ENGLISH
                && mention.start() >= from
                && mention.end() <= view.end()
                && CLAUSE_BEGINS
                        .matcher(view.document().text().slice(from, mention.start()))
                        .find();
    }

    private Statement statement(
            Rule rule,
            State state,
            List<PartMatch> matches,
            Term subject,
            Term object,
            Map<Qualifier, Term> qualifiers,
            Item item) {
        if (state.predicate() == Predicate.TYPE
                && subject instanceof Term.Mentioned named
                && object instanceof Term.Mentioned kind) {
            // 「…」學習計畫: the noun behind the mark stands for the name, and says what it is.
            if (named.mention().antecedent().filter(kind.mention()::equals).isPresent()) {
                return statement(rule, state, matches, object, words(named.mention()), qualifiers, item);
            }
            return statement(rule, state, matches, subject, words(kind.mention()), qualifiers, item);
        }
        var placed = matches.get(0).placed();
        var section = layout.sectionOf(placed.view());
        var presented = placed.speech().isPresent() && layout.presentsAsSpeech(section);
        var attributed = placed.speech().isPresent() && !presented;
        var said = state.predicate() == Predicate.SAID;
        var status = state.status() == Status.ASSERTED
                        && matches.stream().anyMatch(match -> Plans.tells(state.predicate(), match))
                ? Status.PLANNED
                : state.status();
        return new Statement(
                subject,
                state.subject() instanceof Filler.Topic,
                state.predicate(),
                object,
                qualifiers,
                attributed && status.makesFacts() ? Status.ATTRIBUTED : status,
                state.doubtful(),
                attributed ? placed.speech().map(speakers::get) : Optional.empty(),
                presented && !said,
                rule.language(),
                section.number(),
                item,
                proofs.of(
                        rule,
                        matches,
                        Stream.concat(Stream.of(subject, object), qualifiers.values().stream())
                                .toList()));
    }

    /** @param others what the statement already speaks of, and so is not the occasion meant */
    private List<Term> fill(
            Filler filler, Map<String, List<Term>> fillers, List<PartMatch> matches, List<Term> others) {
        var view = matches.get(0).view();
        int start = matches.get(0).start();
        if (filler instanceof Filler.OfHole hole) {
            return fillers.getOrDefault(hole.name(), List.of());
        }
        if (filler instanceof Filler.Topic) {
            return terms(topics.at(view, start));
        }
        if (filler instanceof Filler.Seat) {
            return terms(topics.seatNear(view, start));
        }
        if (filler instanceof Filler.SectionTopic) {
            return terms(topics.of(layout.sectionOf(view)));
        }
        if (filler instanceof Filler.Occasion) {
            return terms(occasions.meant(Kind.EVENT, view, m -> !isPartOf(m, others)));
        }
        if (filler instanceof Filler.Undertaking) {
            return terms(topics.undertakingNear(view, start).or(() -> topics.at(view, start)));
        }
        if (filler instanceof Filler.Speaker) {
            return matches.get(0).placed().speech().map(speakers::get).stream().toList();
        }
        if (filler instanceof Filler.OfKind kind) {
            return List.of(new Term.OfKind(kind.kind()));
        }
        var unnamed = (Filler.Unnamed) filler;
        return switch (unnamed.reach()) {
            case DOCUMENT ->
                occasions
                        .meant(
                                unnamed.kind(),
                                view,
                                m -> !isPartOf(m, others)
                                        && !isInLaterClause(
                                                m, view, matches.get(0).end()))
                        .<List<Term>>map(mention -> List.of(new Term.Mentioned(mention)))
                        .orElseGet(() -> unnamed(unnamed, 0));
            case SECTION -> unnamed(unnamed, alignedNumber(view.section()));
            case SENTENCE -> unnamed(unnamed, view.start());
        };
    }

    private static List<Term> terms(Optional<Mention> mention) {
        return mention.<Term>map(Term.Mentioned::new).stream().toList();
    }

    private static List<Term> unnamed(Filler.Unnamed filler, int number) {
        return List.of(new Term.Unnamed(filler.kind(), filler.reach(), number));
    }

    private static boolean isPartOf(Mention mention, List<Term> terms) {
        return terms.stream()
                .flatMap(Proofs::extents)
                .anyMatch(part -> part[0] <= mention.start() && mention.end() <= part[1]);
    }

    /** One number for a section and the one of the other language that says the same: the lower. */
    private int alignedNumber(int section) {
        return document.sections()
                .get(section)
                .aligned()
                .map(other -> Math.min(section, other))
                .orElse(section);
    }
}
