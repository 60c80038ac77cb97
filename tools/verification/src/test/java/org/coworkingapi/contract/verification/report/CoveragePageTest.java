package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CoveragePageTest {

    private static final Path FOLDER = Path.of("src/test/resources/report");

    private final Spec spec = Spec.read(FOLDER.resolve("openapi.yaml"));
    private final Contracts contracts = Contracts.read(FOLDER.resolve("contracts"));

    private String page(Spec spec, Contracts contracts, Collection<Path> logs) {
        return new CoveragePage(SpecialCharacters.INPUTS)
                .of(new ResponseCoverage(spec, contracts, Evidence.of(spec, contracts, logs)));
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    @Test
    void the_page_matches_the_golden_file(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(
                folder.resolve("evidence.log"), "getThing 200 $.Spare true\ngetThing 404 $.code THING_NOT_FOUND\n");
        Golden.assertIs("coverage.html", page(spec, contracts, List.of(log)));
    }

    @Test
    void the_page_is_well_formed_and_loads_no_other_files() throws Exception {
        for (String page :
                List.of(page(spec, contracts, List.of()), page(Repository.SPEC, Repository.CONTRACTS, List.of()))) {
            Document document = parse(page);
            for (String element : List.of("script", "link", "img", "iframe", "object", "embed")) {
                assertThat(document.getElementsByTagName(element).getLength())
                        .as(element)
                        .isZero();
            }
            assertThat(page)
                    .doesNotContainPattern("(?i)(src|href|url)\\s*[=(]\\s*[\"']?\\s*(https?:)?//")
                    .doesNotContain("@import");
        }
    }

    @Test
    void the_page_has_a_cell_in_every_column_of_every_row() throws Exception {
        NodeList tables =
                parse(page(Repository.SPEC, Repository.CONTRACTS, List.of())).getElementsByTagName("table");
        assertThat(tables.getLength())
                .isEqualTo(2 + Repository.SPEC.operations().size());
        for (int i = 0; i < tables.getLength(); i++) {
            NodeList rows = ((Element) tables.item(i)).getElementsByTagName("tr");
            for (int row = 0; row < rows.getLength(); row++) {
                assertThat(width((Element) rows.item(row))).isEqualTo(width((Element) rows.item(0)));
            }
        }
    }

    private static int width(Element row) {
        int width = 0;
        NodeList cells = row.getElementsByTagName("*");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getTagName().matches("t[hd]")) {
                width += cell.hasAttribute("colspan") ? Integer.parseInt(cell.getAttribute("colspan")) : 1;
            }
        }
        return width;
    }

    @Test
    void the_coverage_contains_every_fact() {
        ResponseCoverage coverage = new ResponseCoverage(
                Repository.SPEC, Repository.CONTRACTS, Evidence.of(Repository.SPEC, Repository.CONTRACTS, List.of()));
        long factCount = coverage.tables().stream()
                .map(table -> table.observed(0))
                .mapToLong(
                        observed -> observed.seen().size() + observed.missing().size())
                .sum();
        List<Fact> facts =
                Evidence.of(Repository.SPEC, Repository.CONTRACTS, List.of()).facts();
        assertThat(factCount).isEqualTo(facts.size());
    }
}
