package org.coworkingapi.contract.tests;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Checks the dependencies between modules and packages, and the visibility of types. */
@AnalyzeClasses(locations = CompiledModules.class)
class ArchitectureTest {

    private static final String ROOT = "org.coworkingapi.";

    /** The package of each module, with the packages of other modules that its main code may use. */
    private static final Map<String, Set<String>> MODULES = Map.ofEntries(
            entry("contract.openapi", Set.of()),
            entry("contract.lint", Set.of("contract.openapi")),
            entry("contract.review", Set.of("contract.lint", "contract.openapi")),
            entry("contract.verification", Set.of("contract.openapi")),
            entry(
                    "contract.cli",
                    Set.of("contract.review", "contract.lint", "contract.verification", "contract.openapi")),
            entry(
                    "contract.maven",
                    Set.of(
                            "contract.cli",
                            "contract.review",
                            "contract.lint",
                            "contract.verification",
                            "contract.openapi")),
            entry(
                    "contract.tests",
                    Set.of("contract.review", "contract.lint", "contract.verification", "contract.openapi")),
            entry("server.stub", Set.of()),
            entry("server.host", Set.of("server.stub")),
            entry("server.app", Set.of("server.stub")),
            entry("client", Set.of()),
            entry("client.generator", Set.of()),
            entry("client.test", Set.of("client")));

    private static final DescribedPredicate<JavaClass> TESTS = describe(
            "tests",
            type -> type.getSource()
                    .filter(source -> source.getUri().toString().contains("/test-classes/"))
                    .isPresent());

    private static final DescribedPredicate<JavaClass> GENERATED = resideInAnyPackage("..generated..");

    /** Types that must be public although no other package uses them. */
    private static final DescribedPredicate<JavaClass> API = GENERATED
            // The public API of the client and the test kit; each has a PublicApiTest.
            .or(resideInAnyPackage(ROOT + "client.."))
            // Maven instantiates the goals.
            .or(resideInAnyPackage(ROOT + "contract.maven"))
            // Bean Validation instantiates the validators. Those that are nested in an annotation are always public.
            .or(describe("validators", type -> type.isAssignableTo("jakarta.validation.ConstraintValidator")))
            // Tomcat instantiates the protocol, and H2 the trigger, by its class name.
            .or(simpleName("BoundedHttpProtocol"))
            .or(simpleName("MemberCountTrigger"));

    /** All tests may use the tools. The server and the client must not share code, not even in tests. */
    @ArchTest
    static final ArchRule modules_depend_only_on_the_modules_below_them = classes()
            .should(new ArchCondition<>("depend only on the modules below") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !mayUse(type, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles().ignoreDependency(TESTS, alwaysTrue());

    @ArchTest
    static final ArchRule packages_are_null_marked = classes()
            .that(not(TESTS))
            .and(not(GENERATED))
            .should(be("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    @ArchTest
    static void types_are_package_private_unless_another_package_needs_them(JavaClasses types) {
        assumeThat(CompiledModules.isWholeBuild())
                .as("all modules are compiled; this is required because tests of the server use types of the tools")
                .isTrue();
        classes()
                .that(describe("are public", ArchitectureTest::isPublic))
                .and(not(TESTS))
                .and(not(API))
                .should(be(
                        "used in another package, or in the signature of a public method",
                        type -> isUsedInAnotherPackage(type) || isInPublicSignature(type)))
                .check(types);
    }

    private static boolean mayUse(JavaClass origin, JavaClass target) {
        Optional<String> from = module(origin);
        Optional<String> to = module(target.getBaseComponentType());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return true;
        }
        boolean isTestWithTools = TESTS.test(origin) && !isTool(from.get()) && isTool(to.get());
        // Tests generate interfaces from frozen documents into the packages of the modules.
        boolean isGeneratedForTests = TESTS.test(origin) && GENERATED.test(origin);
        return isTestWithTools || isGeneratedForTests || MODULES.get(from.get()).contains(to.get());
    }

    private static boolean isTool(String module) {
        return module.startsWith("contract.");
    }

    private static Optional<String> module(JavaClass type) {
        return MODULES.keySet().stream()
                .filter(module -> (type.getPackageName() + '.').startsWith(ROOT + module + '.'))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isUsedInAnotherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(origin -> !origin.equals(type.getPackageName()));
    }

    private static boolean isInPublicSignature(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(origin -> !origin.equals(type) && isPublic(origin))
                .flatMap(origin -> origin.getCodeUnits().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                .anyMatch(
                        signatureType -> signatureType.getAllInvolvedRawTypes().contains(type));
    }

    private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> predicate) {
        return ArchCondition.from(describe("be " + description, predicate));
    }
}
