package org.learningcities.statement;

import java.util.Arrays;
import java.util.Optional;

/** What a claim may say of its subject: the ontology's properties under their local names. */
public enum Predicate {
    TYPE("type"),
    NAME("name"),
    ALTERNATIVE_NAME("alternativeName"),
    LOCATED_IN("locatedIn"),
    PART_OF("partOf"),
    HAS_PART("hasPart"),
    MEMBER_OF("memberOf"),
    COORDINATOR_OF("coordinatorOf"),
    HOLDS_ROLE("holdsRole"),
    OPERATES("operates"),
    PROVIDES("provides"),
    ADOPTED("adopted"),
    USES_RESOURCE("usesResource"),
    TARGET_GROUP("targetGroup"),
    HAS_FOCUS("hasFocus"),
    HAS_GOAL("hasGoal"),
    HAS_PURPOSE("hasPurpose"),
    HAS_KEY_FACTOR("hasKeyFactor"),
    HAS_CHALLENGE("hasChallenge"),
    PROMOTES("promotes"),
    OBTAINED("obtained"),
    FACILITY_COUNT("facilityCount"),
    PARTICIPANT_COUNT("participantCount"),
    QUANTITY("quantity"),
    DESIGNATED_AS("designatedAs"),
    DESIGNATED_BY("designatedBy"),
    RECEIVED_AWARD("receivedAward"),
    SUPPORTED_BY("supportedBy"),
    IN_PARTNERSHIP_WITH("inPartnershipWith"),
    SIGNATORY("signatory"),
    EVENT_DATE("eventDate"),
    TOOK_PLACE_AT("tookPlaceAt"),
    ORGANISED_BY("organisedBy"),
    HOSTED_BY("hostedBy"),
    HAD_PARTICIPANT("hadParticipant"),
    ACCOMPANIED_BY("accompaniedBy"),
    VISITED("visited"),
    MET_WITH("metWith"),
    HAD_TOPIC("hadTopic"),
    PRECEDES("precedes"),
    SAID("said"),
    RELATED_TO("relatedTo"),
    PUBLISHED_BY("publishedBy"),

    /** Of a tenure, designation, membership, award received or partnership: when it began, ended or fell. */
    SINCE("since"),
    UNTIL("until"),
    YEAR("year"),
    ORDINAL("ordinal"),
    /** Of a count: its number, and the qualifier that the text gives it. */
    COUNT("count"),
    COUNT_QUALIFIER("countQualifier");

    private final String localName;

    Predicate(String localName) {
        this.localName = localName;
    }

    public String localName() {
        return localName;
    }

    /** True for a statement about a relation's node, which exports fold into the relation's own claim. */
    public boolean qualifies() {
        return compareTo(SINCE) >= 0;
    }

    public static Optional<Predicate> of(String localName) {
        return Arrays.stream(values())
                .filter(predicate -> predicate.localName.equals(localName))
                .findFirst();
    }
}
