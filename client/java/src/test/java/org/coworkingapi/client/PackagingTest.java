package org.coworkingapi.client;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleDescriptor.Version;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The dependencies and the module descriptor of the jar. The projects in src/it test the jar itself. */
class PackagingTest {

    private static final Element POM = pom();

    @Test
    void the_transitive_dependencies_are_jackson_and_jspecify() {
        assertThat(children(child(POM, "dependencies"), "dependency"))
                .filteredOn(dependency -> !text(dependency, "scope").equals("test")
                        && !text(dependency, "optional").equals("true"))
                .extracting(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .containsExactlyInAnyOrder(
                        "com.fasterxml.jackson.core:jackson-annotations",
                        "tools.jackson.core:jackson-core",
                        "tools.jackson.core:jackson-databind",
                        "org.jspecify:jspecify");
    }

    @Test
    void the_client_is_compared_with_its_newest_release() throws IOException {
        try (Stream<Path> releases = Files.list(Path.of("releases"))) {
            assertThat(releases.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".jar"))
                            .max(Comparator.comparing(file -> Version.parse(file.replace(".jar", "")))))
                    .contains(lastRelease() + ".jar");
        }
    }

    /** japicmp compares classes, but not module descriptors. */
    @Test
    void the_module_keeps_the_exports_and_transitive_requirements_of_the_last_release() {
        ModuleDescriptor before = module(Path.of("releases", lastRelease() + ".jar"));
        ModuleDescriptor now = module(Path.of("target/classes"));

        assertThat(now.name()).isEqualTo(before.name());
        assertThat(now.exports()).containsAll(before.exports());
        assertThat(transitiveRequirements(now)).containsAll(transitiveRequirements(before));
    }

    private static Set<String> transitiveRequirements(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(required -> required.modifiers().contains(Modifier.TRANSITIVE))
                .map(ModuleDescriptor.Requires::name)
                .collect(toSet());
    }

    private static ModuleDescriptor module(Path path) {
        return ModuleFinder.of(path).findAll().iterator().next().descriptor();
    }

    private static String lastRelease() {
        return text(child(POM, "properties"), "last-release");
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static Element pom() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse("pom.xml")
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
