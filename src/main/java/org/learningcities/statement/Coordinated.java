package org.learningcities.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** The other subjects of a clause that has several: of "Lima, Cork and Espoo have joined" the two beside the one found. */
final class Coordinated {
    private static final String JOINT = "(?: ?\\([^()]*\\))?(?:(?:,|、) ?|,? ?" + Symbols.COORDINATOR + " ?)";
    private static final Pattern BEHIND = Pattern.compile("^(?P<joint>" + JOINT + ")");
    private static final Pattern BEFORE = Pattern.compile("(?P<joint>" + JOINT + ")$");
    /** What shows in Chinese that 和 and 與 join subjects, and are no "with". */
    private static final Pattern TOGETHER = Pattern.compile("^[^,;。]{0,6}(?:共同|聯手|攜手|聯合|都|均|皆|分別|各)");
    /** "(United Kingdom)" and the like. */
    private static final int LONGEST_JOINT = 60;

    private Coordinated() {}

    /** The mentions of a subject's kind that one list joins with it, before an index; none where it stands alone. */
    static List<Mention> with(Mention subject, View view, int index) {
        int at = view.indexOf(subject);
        if (at < 0 || at >= index) {
            return List.of();
        }
        var out = new ArrayList<Mention>();
        boolean coordinated = false;
        boolean listed = view.language() == Language.ENGLISH;
        int end = at + 1;
        for (var joint = joint(view, end, true); joint.isPresent(); joint = joint(view, end, true)) {
            int next = end + joint.get().length();
            var other = next < index ? view.mentionAt(next).filter(m -> isLike(m, subject)) : Optional.<Mention>empty();
            if (other.isEmpty()) {
                break;
            }
            coordinated |= joint.get().contains(Symbols.COORDINATOR);
            listed |= isList(view, end, next);
            out.add(other.get());
            end = next + 1;
        }
        int start = at;
        for (var joint = joint(view, start, false); joint.isPresent(); joint = joint(view, start, false)) {
            int next = start - joint.get().length() - 1;
            var other = next >= 0 ? view.mentionAt(next).filter(m -> isLike(m, subject)) : Optional.<Mention>empty();
            if (other.isEmpty()) {
                break;
            }
            coordinated |= joint.get().contains(Symbols.COORDINATOR);
            listed |= isList(view, next + 1, start);
            out.add(other.get());
            start = next;
        }
        boolean together =
                listed || TOGETHER.matcher(view.text().substring(end)).find();
        return coordinated && together ? out : List.of();
    }

    /** 、 and 及 only join; 和 and 與 may also say with whom. */
    private static boolean isList(View view, int from, int to) {
        var joint = view.document().text().slice(view.endOf(from), view.startOf(to));
        return joint.contains("、") || joint.contains("及");
    }

    private static Optional<String> joint(View view, int at, boolean behind) {
        var text = behind
                ? view.text().substring(at, Math.min(view.text().length(), at + LONGEST_JOINT))
                : view.text().substring(Math.max(0, at - LONGEST_JOINT), at);
        var matcher = (behind ? BEHIND : BEFORE).matcher(text);
        return matcher.find()
                ? Optional.of(text.substring(matcher.start("joint"), matcher.end("joint")))
                : Optional.empty();
    }

    private static boolean isLike(Mention one, Mention other) {
        return List.of(Kind.CITY, Kind.COUNTRY, Kind.ORGANISATION, Kind.FACILITY, Kind.PROGRAMME, Kind.EVENT).stream()
                .anyMatch(kind -> one.kind().is(kind) && other.kind().is(kind));
    }
}
