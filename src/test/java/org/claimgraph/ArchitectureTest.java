package org.claimgraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages in {@code docs/architecture.md}. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimgraph");

    /** Also where it is wrapped, as in an {@code AtomicReference<Graph>}. */
    private static boolean holdsADataset(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> Stream.of(Model.class, Dataset.class, DatasetGraph.class, Graph.class)
                        .anyMatch(type::isAssignableTo));
    }

    /** What each package may import of ours. */
    private static final Map<String, List<String>> MAY_IMPORT = mayImport();

    private static Map<String, List<String>> mayImport() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("problem", List.of());
        table.put("vocabulary", List.of("problem"));
        table.put("access", List.of("problem"));
        table.put("claim", List.of("problem", "vocabulary"));
        table.put("log", List.of("problem", "claim"));
        table.put("store", List.of("problem", "vocabulary"));
        table.put("disagreement", List.of("vocabulary", "claim"));
        table.put("picture", List.of("claim"));
        table.put("graph", List.of("problem", "vocabulary", "claim", "disagreement"));
        table.put("judgement", List.of("vocabulary", "claim", "disagreement", "graph", "store"));
        table.put("validation", List.of("problem", "vocabulary", "claim", "graph"));
        table.put("query", List.of("problem", "vocabulary", "store"));
        table.put(
                "load",
                List.of(
                        "problem",
                        "vocabulary",
                        "claim",
                        "log",
                        "store",
                        "graph",
                        "disagreement",
                        "judgement",
                        "validation",
                        "query"));
        table.put("html", List.of("problem", "store", "query"));
        table.put("sparql", List.of("problem", "vocabulary", "store", "query"));
        table.put("rdf", List.of("problem", "vocabulary", "graph", "query"));
        table.put("browse", List.of("problem", "vocabulary", "claim", "store", "graph", "query", "rdf"));
        table.put(
                "question",
                List.of("problem", "vocabulary", "claim", "disagreement", "store", "graph", "query", "rdf", "browse"));
        table.put(
                "review",
                List.of(
                        "problem",
                        "vocabulary",
                        "claim",
                        "disagreement",
                        "store",
                        "graph",
                        "query",
                        "browse",
                        "judgement",
                        "load",
                        "question",
                        "access"));
        table.put("intake", List.of("problem", "vocabulary", "access", "claim", "validation", "query", "load"));
        table.put(
                "catalogue",
                List.of(
                        "problem",
                        "access",
                        "vocabulary",
                        "store",
                        "graph",
                        "validation",
                        "query",
                        "html",
                        "load",
                        "rdf",
                        "browse"));
        table.put("openapi", List.of("problem", "query", "html"));
        table.put("workbench", List.of("problem", "vocabulary", "query", "html", "rdf"));
        table.put(
                "page",
                List.of(
                        "problem",
                        "vocabulary",
                        "claim",
                        "disagreement",
                        "graph",
                        "validation",
                        "query",
                        "picture",
                        "html",
                        "rdf",
                        "browse",
                        "question",
                        "load",
                        "catalogue"));
        table.put(
                "cli",
                List.of("", "problem", "vocabulary", "claim", "log", "store", "graph", "validation", "query", "load"));
        return table;
    }

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_from_below() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                            .map(name -> name.isEmpty() ? "org.claimgraph" : "org.claimgraph." + name)
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage("org.claimgraph." + row.getKey())
                            .should()
                            .onlyDependOnClassesThat(
                                    not(resideInAnyPackage("org.claimgraph..")).or(resideInAnyPackage(allowed)))
                            .check(CLASSES);
                }));
    }

    @Test
    void the_document_has_every_package_and_no_other() throws IOException {
        String document = Files.readString(Path.of("docs/architecture.md"));
        List<String> documented = document.lines()
                .filter(line -> line.matches("\\| \\d \\| `[a-z]+` \\|.*"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        List<String> there = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith("org.claimgraph."))
                .map(name -> name.substring("org.claimgraph.".length()))
                .distinct()
                .toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(there);
        assertThat(MAY_IMPORT.keySet()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.claimgraph.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void tdb2_is_known_only_in_store() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.claimgraph.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..")
                .check(CLASSES);
    }

    @Test
    void fuseki_is_known_only_in_store_and_sparql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.claimgraph.store", "org.claimgraph.sparql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena.fuseki..")
                .check(CLASSES);
    }

    @Test
    void claims_and_disagreements_know_nothing_of_jena_and_nothing_of_spring() {
        noClasses()
                .that()
                .resideInAnyPackage("org.claimgraph.claim", "org.claimgraph.disagreement")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "org.springframework..")
                .check(CLASSES);
    }

    @Test
    void nothing_outside_store_and_sparql_keeps_a_dataset() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("org.claimgraph.store", "org.claimgraph.sparql", "org.claimgraph.vocabulary")
                .should(ArchCondition.from(
                        describe("have a dataset or graph in their type", ArchitectureTest::holdsADataset)))
                .check(CLASSES);
    }

    @Test
    void nothing_static_can_change() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(not(resideInAnyPackage("java..")))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    /** An {@code EnumMap} is let through: it can't grow beyond its enum, and is filled where it is made. */
    @Test
    void nothing_static_is_made_to_be_filled_later() {
        noClasses()
                .should()
                .callConstructorWhere(describe(
                        "a static initializer makes a collection that can change",
                        call -> call.getOrigin() instanceof JavaStaticInitializer
                                && Stream.of(Collection.class, Map.class)
                                        .anyMatch(call.getTargetOwner()::isAssignableTo)
                                && !call.getTargetOwner().isEquivalentTo(EnumMap.class)))
                .check(CLASSES);
    }

    @Test
    void no_class_is_named_for_what_it_is_not() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Service|Base)")
                .check(CLASSES);
    }
}
