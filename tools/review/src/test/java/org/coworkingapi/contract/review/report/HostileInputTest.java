package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coworkingapi.contract.review.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HostileInputTest {

    private final Review review = HostileInput.review();

    @ParameterizedTest
    @EnumSource
    void reports_contain_no_control_or_invisible_characters(ReportFormat format) throws CharacterCodingException {
        String report = format.of(review);
        assertThat(report).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uffff&&[^\\n]]");
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(report));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN", "JUNIT"})
    void reports_contain_no_commands_for_build_systems(ReportFormat format) {
        assertThat(format.of(review).lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.strip()).doesNotStartWith("::").doesNotContainPattern("##\\w*\\["));
    }

    @ParameterizedTest
    @EnumSource
    void reports_are_reproducible_and_contain_no_local_paths(ReportFormat format) {
        assertThat(format.of(review))
                .isEqualTo(format.of(HostileInput.review()))
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void the_junit_report_is_valid_xml_with_one_failure_for_each_violation() throws Exception {
        String report = ReportFormat.JUNIT.of(review);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report)))
                .getDocumentElement();
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(review.violations().size());
        assertThat(suite.getAttribute("failures")).isEqualTo(review.violations().size() + "");
        assertThat(suite.getElementsByTagName("testcase").getLength() + "").isEqualTo(suite.getAttribute("tests"));
        assertThat(suite.getElementsByTagName("skipped").getLength() + "")
                .isEqualTo(suite.getAttribute("skipped"))
                .isEqualTo("1");
    }

    @Test
    void each_report_is_written_to_its_file(@TempDir Path folder) {
        ReviewReports.write(review, folder.resolve("a/b"));
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(folder.resolve("a/b").resolve(format.fileName())).hasContent(format.of(review));
        }
    }

    @Test
    void earlier_reports_remain_if_a_report_cannot_be_written(@TempDir Path folder) {
        ReviewReports.write(review, folder);
        Review failing = new Review(
                review.root(),
                review.before(),
                review.after(),
                List.of(),
                review.consumers(),
                review.impacts(),
                review.searchResults(),
                review.exceptionReasons(),
                review.violations(),
                review.lint(),
                review.usage(),
                review.fields(),
                review.hints(),
                review.settingsHints(),
                new AbstractList<>() {
                    private int reads;

                    @Override
                    public String get(int index) {
                        if (++reads > 2) {
                            throw new IllegalStateException("failure of a later report");
                        }
                        return "Performance.";
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                });
        assertThatThrownBy(() -> ReviewReports.write(failing, folder)).hasMessage("failure of a later report");
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(folder.resolve(format.fileName())).hasContent(format.of(review));
        }
        assertThat(folder.toFile().list()).hasSize(ReportFormat.values().length);
    }
}
