package org.learningcities.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Section;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a sentence is about: its grammatical subject, or else what its section, or its document, is about. */
final class Topics {
    private static final List<Kind> SUBJECTS = List.of(
            Kind.PLACE,
            Kind.ORGANISATION,
            Kind.PROGRAMME,
            Kind.FACILITY,
            Kind.EVENT,
            Kind.PERSON,
            Kind.AGREEMENT,
            Kind.AWARD,
            Kind.GROUP);
    /** What may be a clause's subject, in either language, as a character class. */
    static final String SUBJECT = "[" + Symbols.classOf(SUBJECTS) + "]";

    /** What may stand right before it. */
    static final String MODIFIER =
            "[" + Symbols.classOf(List.of(Kind.NUMBER, Kind.ROLE, Kind.STATUS, Kind.DEMONYM)) + "]";

    private static final int LONGEST_HEADING = 16;
    private static final int LONGEST_LABEL = 8;
    private static final Pattern WISH =
            Pattern.compile("[^,\\x{3002}]{0,8}(?:願景|目標|宗旨|理念|挑戰|課題|困難|難題|問題)[^,\\x{3002}]{0,4}");
    /** The marks and spaces, in code points, between the places and the day of a dateline. */
    private static final int MARKS = 8;

    private static final Set<Kind> UNDERTAKINGS =
            EnumSet.of(Kind.PROGRAMME, Kind.FACILITY, Kind.FESTIVAL, Kind.AGREEMENT);

    private final Document document;
    private final Layout layout;
    private final Mentions mentions;
    private final ChineseSubjects chinese;
    private final Map<Language, Optional<Mention>> ofDocument = new EnumMap<>(Language.class);

    Topics(Layout layout) {
        this.document = layout.document();
        this.layout = layout;
        this.mentions = layout.mentions();
        this.chinese = new ChineseSubjects(document, mentions);
    }

    /** What a view is about at one of its indices. */
    Optional<Mention> at(View view, int index) {
        var section = document.sections().get(view.section());
        boolean english = view.language() == Language.ENGLISH;
        if (!english && statesNothing(view, section)) {
            return Optional.empty();
        }
        var subject = english ? EnglishSubjects.of(view, index) : chinese.of(view, index);
        if (subject.isEmpty()) {
            boolean other = english ? EnglishSubjects.isOther(view, index) : chinese.isOther(view, index);
            return other ? Optional.empty() : of(section);
        }
        return subject.filter(Topics::isUnknownGroup).isPresent()
                ? subject.filter(group -> !isVisitors(group)).flatMap(group -> of(section))
                : subject;
    }

    /** A heading of a few words is a label, and an item under 目標 or 挑戰 is one: neither says that it is done. */
    private boolean statesNothing(View view, Section section) {
        var role = document.blockAt(view.start()).map(Block::role).orElse(Block.Role.PARAGRAPH);
        return switch (role) {
            case HEADING -> view.text().length() <= LONGEST_LABEL;
            case LIST_ITEM ->
                section.heading()
                        .filter(heading -> WISH.matcher(heading.text()).matches())
                        .isPresent();
            default -> false;
        };
    }

    /** "City representatives", "officials", "staff": they act for the body that they are of, not for themselves. */
    private static boolean isUnknownGroup(Mention subject) {
        var group = subject.resolved();
        return group.kind() == Kind.GROUP && (group.reading().equals(Mention.WORDS) || isVisitors(group));
    }

    /** A delegation acts for no body of the section. */
    private static boolean isVisitors(Mention subject) {
        return subject.resolved().entry("group").filter("delegation"::equals).isPresent();
    }

    /**
     * The city that an office without one is of: the section's, unless the title speaks of several or of none; then the
     * one last spoken of in the same block. Between several with none spoken of it is nobody's.
     */
    Optional<Mention> seatNear(View view, int index) {
        if (view.language() == Language.ENGLISH) {
            var ofVisitors = EnglishSubjects.seatOfGuide(view, index);
            if (ofVisitors.isPresent()) {
                return ofVisitors;
            }
        }
        var section = document.sections().get(view.section());
        long ofTitle = citiesOfTitle(view.language());
        if (ofTitle == 1
                || section.heading()
                        .filter(heading -> !isDateline(heading))
                        .flatMap(this::bodyIn)
                        .isPresent()) {
            var seat = of(section).filter(Topics::hasOffices);
            if (seat.isPresent()) {
                return seat;
            }
        }
        int at = view.startOf(index);
        return document.blockAt(at).stream()
                .flatMap(block -> mentions.in(block.number()).stream())
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= at)
                .reduce((first, second) -> second)
                .map(Mention::resolved)
                .or(() -> cityOfHouse(view))
                .or(() -> ofTitle == 0
                        ? of(section)
                                .filter(Topics::hasOffices)
                                .or(() -> firstCity(view.language()))
                                .or(() -> cityOfName(section))
                        : Optional.empty());
    }

    /** 桃園社大 in a title: the mayor is that of the city in its name. */
    private Optional<Mention> cityOfName(Section section) {
        return of(section)
                .filter(topic -> topic.language() == Language.CHINESE)
                .flatMap(topic -> topic.nested().stream()
                        .filter(m -> m.kind().is(Kind.CITY))
                        .findFirst());
    }

    /** A mayor is one of a town, and of no university. */
    private static boolean hasOffices(Mention topic) {
        return !topic.kind().is(Kind.UNIVERSITY) && !topic.kind().is(Kind.NETWORK);
    }

    /** "… at Cork Town Hall": the only city that the names of a sentence's houses and bodies have in them. */
    private static Optional<Mention> cityOfHouse(View view) {
        var cities = view.mentions().stream()
                .filter(m -> m.kind() == Kind.FACILITY || m.kind() == Kind.GOVERNMENT_BODY)
                .flatMap(m -> m.nested().stream())
                .filter(m -> m.kind().is(Kind.CITY))
                .toList();
        return cities.size() == 1 && view.language() == Language.ENGLISH
                ? Optional.of(cities.get(0))
                : Optional.empty();
    }

    private Optional<Mention> firstCity(Language language) {
        return language == Language.ENGLISH
                ? mentions.all().stream()
                        .filter(m -> m.language() == language && m.kind().is(Kind.CITY))
                        .findFirst()
                : Optional.empty();
    }

    /** "Cork, 5 May 2021", "Published by the city": by whom, where and when a text was written, and not what it is about. */
    private boolean isDateline(Block heading) {
        var within = mentions.in(heading.number());
        if (heading.language() == Language.ENGLISH
                && heading.text().matches("(?s)(?:Published|Written|Photo|By|Source|Text) ?(?:by|:)? .*")) {
            return true;
        }
        if (heading.language() != Language.ENGLISH || within.stream().noneMatch(m -> m.kind() == Kind.DATE)) {
            return false;
        }
        int named = within.stream().mapToInt(m -> m.end() - m.start()).sum();
        return heading.text().codePointCount(0, heading.text().length()) - named <= MARKS;
    }

    /** A town right behind its county (屏東潮州) is no second city. */
    private long citiesOfTitle(Language language) {
        return layout.title(language).stream()
                .flatMap(block -> mentions.in(block.number()).stream())
                .filter(m -> m.kind().is(Kind.CITY) && !isBehindAPlace(m))
                .map(m -> m.resolved().text())
                .distinct()
                .count();
    }

    private boolean isBehindAPlace(Mention town) {
        return mentions.in(town.block()).stream().anyMatch(m -> m.kind().is(Kind.PLACE) && m.end() == town.start());
    }

    /**
     * What a text goes on about once it has named it: "the money came from …" pays for the programme, house, festival or
     * agreement named last in the same block, or else the only one of the title, or of the block before.
     */
    Optional<Mention> undertakingNear(View view, int index) {
        int at = view.startOf(index);
        var language = view.language();
        var block = document.blockAt(at);
        return block.flatMap(here -> undertakings(here, view.start())
                        .filter(m -> m.kind() != Kind.FACILITY)
                        .reduce((first, second) -> second))
                .or(() -> block.flatMap(here -> lastUndertaking(here, view.start()))
                        .filter(house -> timesNamed(house) > 1))
                .or(() -> mainUndertaking(language))
                .or(() -> ofTitle(language))
                .or(() -> block.flatMap(here -> lastUndertaking(here, view.start())))
                .or(() -> block.flatMap(here -> lastBefore(here)))
                .or(() -> block.flatMap(here -> lastUndertaking(here, at)));
    }

    /** What a title announces: an occasion as well, which the text then only calls the event. */
    private Optional<Mention> ofTitle(Language language) {
        return document.blocks().stream()
                .filter(b -> b.role() == Block.Role.TITLE && b.language() == language)
                .findFirst()
                .flatMap(title -> lastUndertaking(title, title.end())
                        .filter(m -> m.kind() != Kind.FACILITY)
                        .or(() -> mentions.in(title.number()).stream()
                                .filter(m ->
                                        m.kind().is(Kind.EVENT) && !m.kind().is(Kind.VISIT))
                                .findFirst())
                        .or(() -> lastUndertaking(title, title.end()).filter(house -> timesNamed(house) > 1)));
    }

    /** The first that the nearest block before names. */
    private Optional<Mention> lastBefore(Block here) {
        return document.blocks().stream()
                .filter(b -> b.number() < here.number() && b.language() == here.language())
                .sorted(Comparator.comparingInt(Block::number).reversed())
                .flatMap(b -> undertakings(b, b.end()).findFirst().stream())
                .findFirst();
    }

    /** The one that a text names again and again, and twice as often as any other. */
    private Optional<Mention> mainUndertaking(Language language) {
        var named = document.blocks().stream()
                .filter(block -> block.language() == language)
                .flatMap(block -> undertakings(block, block.end()))
                .collect(Collectors.groupingBy(Mention::text, LinkedHashMap::new, Collectors.toList()));
        var byCount = named.values().stream()
                .sorted(Comparator.comparingInt((List<Mention> all) -> all.size())
                        .reversed())
                .toList();
        boolean stands = !byCount.isEmpty()
                && byCount.get(0).size() > 2
                && (byCount.size() == 1
                        || byCount.get(0).size() >= 2 * byCount.get(1).size());
        return stands ? Optional.of(byCount.get(0).get(0)) : Optional.empty();
    }

    private long timesNamed(Mention mention) {
        return mentions.all().stream()
                .filter(m -> m.resolved().text().equals(mention.text()))
                .count();
    }

    private Optional<Mention> lastUndertaking(Block block, int end) {
        return undertakings(block, end).reduce((first, second) -> second);
    }

    private Stream<Mention> undertakings(Block block, int end) {
        return mentions.in(block.number()).stream()
                .filter(m -> m.end() <= end)
                .map(Mention::resolved)
                .filter(m -> UNDERTAKINGS.contains(m.kind())
                        && (m.kind() == Kind.AGREEMENT || m.text().codePoints().anyMatch(Character::isUpperCase)));
    }

    /** The place or body that a section's heading names, or its parent's; else the title's; else the document's own. */
    Optional<Mention> of(Section section) {
        return section.heading()
                .filter(heading -> !isClause(heading) && !isDateline(heading))
                .flatMap(this::bodyIn)
                .or(() -> section.parent()
                        .flatMap(parent -> of(document.sections().get(parent))))
                .or(() -> ofDocument.computeIfAbsent(
                        section.language(), language -> titleOf(language).or(() -> mostSpokenOf(language))));
    }

    private Optional<Mention> titleOf(Language language) {
        return layout.title(language).flatMap(block -> bodyIn(block)
                .filter(body -> body.text().length() > 2)
                .or(() -> cityWithin(block))
                .or(() -> bodyIn(block)));
    }

    /** The city in the name of a title's occasion or house: 基隆終身學習嘉年華. */
    private Optional<Mention> cityWithin(Block block) {
        return block.language() == Language.CHINESE
                ? mentions.in(block.number()).stream()
                        .flatMap(m -> m.nested().stream())
                        .filter(m -> m.kind().is(Kind.CITY))
                        .findFirst()
                : Optional.empty();
    }

    /** A line that leads over to a list (…每週開放,提供:) is a sentence, and heads nothing. */
    private static boolean isClause(Block heading) {
        return heading.language() == Language.CHINESE
                && heading.text().length() > LONGEST_HEADING
                && heading.text().matches("(?s).*[,，].*");
    }

    private Optional<Mention> bodyIn(Block block) {
        var within = mentions.in(block.number());
        var cities = within.stream().filter(m -> m.kind().is(Kind.CITY)).toList();
        // 首爾衿川區…: the district, where the text goes on to speak of it most.
        boolean district = cities.size() > 1
                && cities.get(0).end() == cities.get(1).start()
                && spokenOf(cities.get(1)) > spokenOf(cities.get(0));
        return cities.stream().skip(district ? 1 : 0).findFirst().or(() -> within.stream()
                .filter(m -> m.kind().is(Kind.ORGANISATION)
                        && !isOnlySpokenOf(m, block)
                        && !(block.role() == Block.Role.TITLE && m.kind().is(Kind.NETWORK)))
                .findFirst());
    }

    /** "Member of the network since 2019": a network is a heading's topic where its name is the heading. */
    private static boolean isOnlySpokenOf(Mention network, Block heading) {
        return heading.role() == Block.Role.HEADING
                && network.kind().is(Kind.NETWORK)
                && heading.language() == Language.ENGLISH
                && (network.end() - network.start()) * 3 < (heading.end() - heading.start()) * 2;
    }

    private long spokenOf(Mention city) {
        return mentions.all().stream()
                .filter(m -> m.resolved().text().equals(city.text())
                        || (m.resolved().reading().equals(city.reading())
                                && !city.reading().equals(Mention.WORDS)))
                .count();
    }

    private Optional<Mention> mostSpokenOf(Language language) {
        var cities = mentions.all().stream()
                .filter(m -> m.kind().is(Kind.CITY)
                        && m.language() == language
                        && m.antecedent().isEmpty())
                .toList();
        var counts = cities.stream().collect(Collectors.groupingBy(Mention::reading, Collectors.counting()));
        // of several cities, spoken of alike, a text is about none
        long second = counts.entrySet().stream()
                .filter(count -> !count.getKey().equals(Mention.WORDS))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0L);
        return cities.stream()
                .filter(m -> !m.reading().equals(Mention.WORDS) && counts.get(m.reading()) >= Math.max(2, 2 * second))
                .max(Comparator.<Mention>comparingLong(m -> counts.get(m.reading()))
                        .thenComparing(Comparator.comparingInt(Mention::start).reversed()));
    }
}
