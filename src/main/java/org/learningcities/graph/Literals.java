package org.learningcities.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;

/** Makes literals of what a text states, no more and no less precise. */
final class Literals {
    private Literals() {}

    /** The first and the last day that a date allows; both belong to it. */
    record Bounds(LocalDate earliest, LocalDate latest) {
        boolean within(Bounds other) {
            return !earliest.isBefore(other.earliest) && !latest.isAfter(other.latest);
        }
    }

    static Node text(String text, Optional<Language> language) {
        return language.map(known -> NodeFactory.createLiteralLang(text, known.tag()))
                .orElseGet(() -> NodeFactory.createLiteralString(text));
    }

    static Node of(Claim.Value.Literal literal) {
        return NodeFactory.createLiteralDT(
                literal.lexical(),
                TypeMapper.getInstance()
                        .getSafeTypeByName(XSD.getURI() + literal.datatype().localName()));
    }

    static Node of(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node of(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    /** A decimal in its shortest form. */
    static Node of(BigDecimal value) {
        return NodeFactory.createLiteralDT(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A number of code points, of the datatype that the Web Annotation vocabulary asks for. */
    static Node offset(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node of(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /**
     * The days between which a date lies; none for what is no date.
     *
     * @throws java.time.DateTimeException where the literal's form is not that of its datatype
     */
    static Optional<Bounds> boundsOf(Claim.Value.Literal literal) {
        return switch (literal.datatype()) {
            case YEAR -> {
                var year = Year.parse(literal.lexical());
                yield Optional.of(new Bounds(year.atDay(1), year.atDay(year.length())));
            }
            case YEAR_MONTH -> {
                var month = YearMonth.parse(literal.lexical());
                yield Optional.of(new Bounds(month.atDay(1), month.atEndOfMonth()));
            }
            case DATE -> {
                var day = LocalDate.parse(literal.lexical());
                yield Optional.of(new Bounds(day, day));
            }
            case DECIMAL, TIME, STRING -> Optional.empty();
        };
    }
}
