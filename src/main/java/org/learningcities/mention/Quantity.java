package org.learningcities.mention;

import java.util.Optional;

/** A quantity found in a block: up to, without, the word {@code to}. */
record Quantity(int to, Mention.Reading.Quantity reading) {
    static Quantity of(Numeral number) {
        return new Quantity(number.to(), new Mention.Reading.Quantity(Optional.of(number.value()), Optional.empty()));
    }

    static Quantity of(Numeral number, String qualifier) {
        return new Quantity(
                number.to(), new Mention.Reading.Quantity(Optional.of(number.value()), Optional.of(qualifier)));
    }

    /** "Numerous", 許多: no number. */
    static Quantity vague(int to, String qualifier) {
        return new Quantity(to, new Mention.Reading.Quantity(Optional.empty(), Optional.of(qualifier)));
    }
}
