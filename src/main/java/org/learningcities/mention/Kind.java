package org.learningcities.mention;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a mention, and later a node, may be: the classes of the ontology under their own names, and the parts of speech
 * that rules need beside them. A kind is also each kind above it.
 */
public enum Kind {
    THING("Thing", null),
    PLACE("Place", THING),
    COUNTRY("Country", PLACE),
    ADMINISTRATIVE_AREA("AdministrativeArea", PLACE),
    CITY("City", ADMINISTRATIVE_AREA),
    LEARNING_CITY("LearningCity", CITY),
    PERSON("Person", THING),
    ORGANISATION("Organisation", THING),
    NETWORK("Network", ORGANISATION),
    ASSOCIATION("Association", ORGANISATION),
    GOVERNMENT_BODY("GovernmentBody", ORGANISATION),
    UNIVERSITY("University", ORGANISATION),
    INSTITUTE("Institute", ORGANISATION),
    COMPANY("Company", ORGANISATION),
    PROGRAMME("Programme", THING),
    FACILITY("Facility", THING),
    EVENT("Event", THING),
    VISIT("Visit", EVENT),
    MEETING("Meeting", EVENT),
    FESTIVAL("Festival", EVENT),
    CONFERENCE("Conference", EVENT),
    CEREMONY("Ceremony", EVENT),
    AGREEMENT("Agreement", THING),
    AWARD("Award", THING),
    /** People spoken of as a group: "senior citizens", 民眾. */
    GROUP("Group", THING),
    DOCUMENT("Document", THING),

    TENURE("Tenure", null),
    DESIGNATION("Designation", null),
    MEMBERSHIP("Membership", null),
    /** That somebody received an award, in a year or for the first or a further time. */
    HONOUR("Honour", null),
    COUNT("Count", null),
    QUOTATION("Quotation", null),
    PHRASE("Phrase", null),
    CONCEPT("Concept", null),

    ROLE("Role", null),
    /** A number with its qualifier: "nearly 600", 約600, "numerous". */
    NUMBER("Number", null),
    DATE("Date", null),
    /** The label that a network's members carry before their name: "UNESCO learning city (of)". */
    STATUS("Status", null),
    /** A country or place as an adjective: "French", 韓國的. */
    DEMONYM("Demonym", null);

    private final String label;
    private final Optional<Kind> parent;

    Kind(String label, Kind parent) {
        this.label = label;
        this.parent = Optional.ofNullable(parent);
    }

    /** The name in rules and, for classes, in the ontology. */
    public String label() {
        return label;
    }

    public Optional<Kind> parent() {
        return parent;
    }

    /** True for the kind itself and every kind below {@code other}. */
    public boolean is(Kind other) {
        return this == other || parent.map(kind -> kind.is(other)).orElse(false);
    }

    /** The kind whose name, written as English words, these are: "learning city", "Association". */
    public static Optional<Kind> ofWords(String words) {
        var name = words.strip().replaceAll("[ -]+", "");
        return Arrays.stream(values())
                .filter(kind -> kind.label.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The kind of a name used in rules. */
    public static Optional<Kind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
