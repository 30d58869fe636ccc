package org.undersigned;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way. */
class ArchitectureTest {
    /** A room may use what stands before it, never what stands after it. */
    private static final List<String> ROOMS = List.of(
            "intake", "ocr", "structure", "signatories", "organisations", "search", "embedded", "jobs", "web", "cli");

    /** These read: text in, facts out, the same every time. */
    private static final List<String> READING = List.of("intake", "ocr", "structure", "signatories");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.undersigned");

    @TestFactory
    List<DynamicTest> aRoomUsesOnlyWhatStandsBeforeIt() {
        return IntStream.range(0, ROOMS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(ROOMS.get(i), () -> usesNothingAfter(i)))
                .toList();
    }

    private static void usesNothingAfter(int room) {
        String[] later = packages(ROOMS.subList(room + 1, ROOMS.size()));
        noClasses()
                .that()
                .resideInAPackage("org.undersigned." + ROOMS.get(room) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true) // a room may still be empty
                .check(CLASSES);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> "org.undersigned." + room + "..").toArray(String[]::new);
    }

    @Test
    void everyClassIsInARoom() {
        classes()
                .that()
                .resideInAPackage("org.undersigned..")
                .should()
                .resideInAnyPackage(packages(ROOMS))
                .orShould()
                .haveFullyQualifiedName("org.undersigned.Undersigned")
                .check(CLASSES);
    }

    @Test
    void readingNeedsNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(READING))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }
}
