package org.learningcities.statement;

import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Section;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a sentence is about: its grammatical subject, or else what its section, or its document, is about. */
final class Topics {
    private static final List<Kind> SUBJECTS = List.of(
            Kind.PLACE, Kind.ORGANISATION, Kind.PROGRAMME, Kind.FACILITY, Kind.EVENT, Kind.PERSON, Kind.AGREEMENT,
            Kind.AWARD, Kind.GROUP);
    private static final String SUBJECT = "[" + Symbols.classOf(SUBJECTS) + "]";
    private static final String MODIFIER =
            "[" + Symbols.classOf(List.of(Kind.NUMBER, Kind.ROLE, Kind.STATUS, Kind.DEMONYM)) + "]";
    private static final String DATE = "[" + Symbols.classOf(List.of(Kind.DATE)) + "]";
    /** The subject at a sentence's start, behind adverbials; of "Lima's two libraries" the last. */
    private static final Map<Language, Pattern> START = Map.of(
            Language.ENGLISH,
            Pattern.compile("^[‘“\"]?(?:(?:In|At|On|After|Before|Since|While|During|Through|With|By|As|For|From|Under|To|When"
                    + "|Within|Among|Alongside|Besides|Following|Today|Currently|Moreover|Furthermore|Additionally|However"
                    + "|Meanwhile|Later|Here|Also|This year|Last year|Every year)[^.;]*?, |(?:In|On|Since|Until|By|During|At) " + DATE + " )?(?:(?:[Aa]ll|[Bb]oth|[Ee]ach) )?(?:"
                    + MODIFIER + " ?)*(?P<subject>" + SUBJECT + "(?:(?:'s? )(?:[a-z-]+ ){0,2}(?:" + MODIFIER + " )*"
                    + SUBJECT + ")*)"),
            Language.CHINESE,
            Pattern.compile("^[「『]?(?:(?:在|自|為|為了|隨著|除了|透過|經過|根據|此外|另外|同時|今年|目前)[^。;]*?[,,])?(?:"
                    + MODIFIER + ")*(?P<subject>" + SUBJECT + "(?:的" + SUBJECT + ")*)"));

    private final Document document;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> byBlock;

    Topics(Document document, List<Mention> mentions) {
        this.document = document;
        this.mentions = mentions;
        this.byBlock = mentions.stream().collect(Collectors.groupingBy(Mention::block));
    }

    /** What a view is about at one of its indices. */
    Optional<Mention> at(View view, int index) {
        return subjectOf(view, index).or(() -> of(document.sections().get(view.section())));
    }

    private static Optional<Mention> subjectOf(View view, int before) {
        var matcher = view.matcher(START.get(view.language()));
        if (!matcher.find() || matcher.end("subject") > before) {
            return Optional.empty();
        }
        var last = view.text().codePointBefore(matcher.end("subject"));
        return view.mentionAt(matcher.end("subject") - Character.charCount(last));
    }

    /** The place or body that a section's heading names, or its parent's; else the title's; else the document's own. */
    Optional<Mention> of(Section section) {
        return section.heading()
                .flatMap(this::bodyIn)
                .or(() -> section.parent().flatMap(parent -> of(document.sections().get(parent))))
                .or(() -> titleOf(section.language()))
                .or(() -> mostSpokenOf(section.language()));
    }

    private Optional<Mention> titleOf(Language language) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE && block.language() == language)
                .findFirst()
                .flatMap(this::bodyIn);
    }

    private Optional<Mention> bodyIn(Block block) {
        var within = byBlock.getOrDefault(block.number(), List.of());
        return within.stream()
                .filter(m -> m.kind().is(Kind.CITY))
                .findFirst()
                .or(() -> within.stream()
                        .filter(m -> m.kind().is(Kind.ORGANISATION))
                        .findFirst());
    }

    private Optional<Mention> mostSpokenOf(Language language) {
        var cities = mentions.stream()
                .filter(m -> m.kind().is(Kind.CITY) && m.language() == language && m.antecedent().isEmpty())
                .toList();
        var counts = cities.stream().collect(Collectors.groupingBy(Mention::reading, Collectors.counting()));
        return cities.stream()
                .filter(m -> !m.reading().equals(Mention.WORDS) && counts.get(m.reading()) >= 2)
                .max(Comparator.<Mention>comparingLong(m -> counts.get(m.reading()))
                        .thenComparing(Comparator.comparingInt(Mention::start).reversed()));
    }
}
