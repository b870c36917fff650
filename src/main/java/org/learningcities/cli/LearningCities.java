package org.learningcities.cli;

/** The command line of Learning Cities. */
public final class LearningCities {
    private LearningCities() {}

    public static void main(String[] arguments) {
        System.out.println("Learning Cities");
    }
}
