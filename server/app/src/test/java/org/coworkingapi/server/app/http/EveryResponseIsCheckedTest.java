package org.coworkingapi.server.app.http;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;

/** Tests that all calls to the server use {@link Api}, which checks each response against the spec. */
@AnalyzeClasses(locations = EveryResponseIsCheckedTest.ServerTests.class)
class EveryResponseIsCheckedTest {

    private static final DescribedPredicate<JavaClass> CLIENT = resideInAnyPackage(
                    "io.restassured",
                    "java.net.http..",
                    "okhttp3..",
                    "org.apache.hc..",
                    "org.springframework.boot.resttestclient..",
                    "org.springframework.test.web.reactive..",
                    "org.springframework.test.web.servlet..",
                    "org.springframework.web.client..")
            .or(nameMatching("java\\.net\\.(Socket|HttpURLConnection)"))
            .as("are HTTP clients");

    private static final DescribedPredicate<JavaMethodCall> OPENS_A_URL = describe(
            "opens a URL",
            call -> call.getTargetOwner().isEquivalentTo(URL.class)
                    && call.getName().startsWith("open"));

    private static final Set<String> CALLERS = Set.of(
            "Api",
            // Calls a server in its own process, with a small heap.
            "ConcurrentBodiesTest",
            // Sends the requests of generated tests through Api.
            "ContractVerification",
            // Accepts connections of the server to the token issuer.
            "FaultyIssuer",
            // Forwards bytes between the server and the database.
            "FaultyNetwork",
            // Responds to generated tests instead of a server.
            "GeneratedContractTest",
            // Checks responses under load itself.
            "Load",
            // Calls the management port, which is not part of the API.
            "ManagementTest",
            // Sends updates while processes are killed; other tests check the responses.
            "ProfileEditor",
            // Sends malformed requests; Api checks the responses.
            "RawConnection",
            // Checks the responses of the stub's sample implementation itself.
            "SampleClient");

    @ArchTest
    static final ArchRule only_listed_classes_use_http_clients = noClasses()
            .that(not(belongTo(describe("known callers", type -> CALLERS.contains(type.getSimpleName())))))
            .and()
            // Generated from the contracts; they extend ContractVerification.
            .resideOutsideOfPackage("org.coworkingapi.server.app.contracts..")
            .should(dependOnClassesThat(CLIENT))
            .orShould(callMethodWhere(OPENS_A_URL));

    static final class ServerTests implements LocationProvider {

        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(
                    Location.of(Path.of("target/test-classes")), Location.of(Path.of("../stub/target/test-classes")));
        }
    }
}
