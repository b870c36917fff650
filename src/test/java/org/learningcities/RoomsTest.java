package org.learningcities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms stand in one order, and each knows only those before it. */
class RoomsTest {
    private static final String BASE = "org.learningcities";

    /** From the source text to the command line. */
    private static final List<String> ROOMS = List.of(
            "document",
            "mention",
            "statement",
            "identity",
            "graph",
            "gate",
            "store",
            "publish",
            "quality",
            "serve",
            "build",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyClassStandsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(room -> BASE + "." + room + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void importsOnlyRoomsAbove() {
        classes().should(importOnlyRoomsAbove()).check(CLASSES);
    }

    @Test
    void keepsJenaOutOfTheRoomsBeforeTheGraph() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.subList(0, ROOMS.indexOf("graph")).stream()
                        .map(room -> BASE + "." + room + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(CLASSES);
    }

    @Test
    void printsAndExitsOnlyInTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> importOnlyRoomsAbove() {
        return new ArchCondition<>("import only rooms above their own") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(BASE))
                        .filter(dependency -> rank(dependency.getTargetClass()) > rank(origin))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static int rank(JavaClass type) {
        return ROOMS.indexOf(type.getPackageName().substring(BASE.length() + 1).replaceAll("\\..*", ""));
    }
}
