package org.coworkingapi.contract.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.coworkingapi.contract.cli.FailOn;
import org.coworkingapi.contract.cli.ReviewTask;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.coworkingapi.contract.review.report.ReviewReports;
import org.jspecify.annotations.Nullable;

/** Reviews an OpenAPI document against its last release, and fails the build if there is something to object. */
@Mojo(name = "review", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ReviewMojo extends AbstractMojo {

    /** The proposed document: OpenAPI 3.0 or 3.1, YAML or JSON. */
    @Parameter(property = "contract.spec", defaultValue = "${basedir}/api/openapi.yaml", required = true)
    private File spec;

    /**
     * What consumers rely on: a document, or a folder of releases ({@code 1.0.0.yaml}), of which the newest is taken.
     */
    @Parameter(property = "contract.base", defaultValue = "${basedir}/api/releases", required = true)
    private File base;

    /** Contracts of Spring Cloud Contract as YAML, one folder for each consumer; without, no consumer is known. */
    @Parameter(property = "contract.contracts")
    private @Nullable File contracts;

    /** Settings and exceptions; {@code review.yaml} beside the document, if it is there and nothing else is said. */
    @Parameter(property = "contract.settings")
    private @Nullable File settings;

    /** The folder of the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/review")
    private File reports;

    /** What fails the build: {@code objection}, {@code break} or {@code never}. */
    @Parameter(property = "contract.failOn", defaultValue = "objection")
    private String failOn;

    /** The day for announced ends and exceptions, as {@code 2027-01-31}; today in UTC, if nothing is said. */
    @Parameter(property = "contract.today")
    private @Nullable String today;

    /** Whether nothing is reviewed. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    private boolean skip;

    /** From here files are named in messages and reports. */
    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("No review: contract.skip is set.");
            return;
        }
        FailOn failing = FailOn.of(failOn)
                .orElseThrow(() -> new MojoExecutionException(
                        "contract.failOn is '" + failOn + "'; it must be one of " + List.of(FailOn.values()) + '.'));
        Review review = review();
        getLog().info(ReportFormat.TEXT
                .of(review)
                .lines()
                .reduce((one, other) -> other)
                .orElse(""));
        getLog().info("The page: " + shown(reports.toPath().resolve(ReportFormat.PAGE.fileName())));
        List<PolicyViolation> violations = failing.violations(review);
        if (!violations.isEmpty()) {
            throw new MojoFailureException(FailureMessage.of(review, violations, this::shown));
        }
    }

    private Review review() throws MojoExecutionException {
        try {
            Review review = new ReviewTask(
                            root.toPath(), base.toPath(), spec.toPath(), path(contracts), path(settings), day())
                    .run(step -> getLog().debug(step));
            ReviewReports.write(review, reports.toPath());
            return review;
        } catch (BadInputException e) {
            // Without the cause: what is wrong is in a file, and not in the program.
            throw new MojoExecutionException(e.message(root.toPath()));
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("The reports cannot be written to " + reports + '.', e);
        }
    }

    private LocalDate day() throws MojoExecutionException {
        try {
            return today == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(today);
        } catch (DateTimeException e) {
            throw new MojoExecutionException(
                    "contract.today is '" + today + "'; it must be a date such as 2027-01-31.");
        }
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private String shown(Path path) {
        Path folder = root.toPath().toAbsolutePath().normalize();
        Path whole = path.toAbsolutePath().normalize();
        return (whole.startsWith(folder) ? folder.relativize(whole) : whole).toString();
    }
}
