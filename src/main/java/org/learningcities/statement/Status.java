package org.learningcities.statement;

/** On what footing a document says something. */
public enum Status {
    ASSERTED("asserted"),
    /** Said of a group to which the subject belongs. */
    COLLECTIVE("collective"),
    IMPLIED("implied"),
    /** Follows from another claim by the ontology: a member of the network is a learning city. */
    DERIVED("derived"),
    /** Somebody said it, and the document says that they did. */
    ATTRIBUTED("attributed"),
    PLANNED("planned");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The name in rules and exports, and the local name in the ontology. */
    public String label() {
        return label;
    }

    /** True where an accepted claim of this status becomes a fact. */
    public boolean makesFacts() {
        return this != ATTRIBUTED && this != PLANNED;
    }
}
