package org.learningcities.graph;

import static org.learningcities.graph.Sayings.thing;

import java.util.List;
import java.util.Map;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Kind;

/** Invented people, cities and events, and the discrepancies that are found among claims about them. */
abstract class InventedWorld {
    static final Concept MAYOR_CONCEPT = new Concept(
            "role",
            "mayor",
            Map.of(Language.ENGLISH, List.of("mayor", "mayors"), Language.CHINESE, List.of("市長")),
            true);
    static final Concept ADVISER_CONCEPT =
            new Concept("role", "adviser", Map.of(Language.ENGLISH, List.of("adviser")), false);

    final Discrepancies discrepancies =
            new Discrepancies(Expectations.of(ReferenceGraphs.ontology(), List.of(MAYOR_CONCEPT, ADVISER_CONCEPT)));

    final Entity mayor = thing(Kind.CONCEPT, "role/mayor", Sayings.english("mayor"), Sayings.chinese("市長"));
    final Entity adviser = thing(Kind.CONCEPT, "role/adviser", Sayings.english("adviser"));
    final Entity lisse = thing(Kind.CITY, "Lisse");
    final Entity gouda = thing(Kind.CITY, "Gouda");
    final Entity delft = thing(Kind.CITY, "Delft");
    final Entity ada = thing(Kind.PERSON, "Ada Bloem");
    final Entity fair = thing(Kind.FESTIVAL, "Tulip Fair");

    List<Discrepancy> found(Claim... claims) {
        return discrepancies.in(List.of(claims));
    }

    List<String> kinds(Claim... claims) {
        return found(claims).stream().map(Discrepancy::kind).toList();
    }
}
