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
import org.coworkingapi.contract.cli.OptionException;
import org.coworkingapi.contract.cli.ReviewTask;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.coworkingapi.contract.review.report.ReviewReports;
import org.jspecify.annotations.Nullable;

/** Compares an OpenAPI document with its last release, and fails the build on policy violations. */
@Mojo(name = "review", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ReviewMojo extends AbstractMojo {

    private static final String RELEASES = "api/releases";

    /** Proposed OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /**
     * Released document, or a folder whose newest release (such as {@code 1.0.0.yaml}) is used, or
     * {@code REVISION:PATH} in Git. Default: {@code api/releases}, or the document at the merge base with the default
     * branch of Git if this folder does not exist.
     */
    @Parameter(property = "contract.base")
    private @Nullable String base;

    /** Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. Default: no consumers. */
    @Parameter(property = "contract.contracts")
    private @Nullable File contracts;

    /** File with settings and exceptions. Default: {@code review.yaml} next to the document, if it exists. */
    @Parameter(property = "contract.settings")
    private @Nullable File settings;

    /** Folder for the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/review")
    private File reports;

    /**
     * Fails the build on: {@code objection} (any policy violation), {@code break} (only policy violations caused by
     * breaking changes) or {@code never}.
     */
    @Parameter(property = "contract.failOn", defaultValue = "objection")
    private String failOn;

    /** Date to compare with sunsets and end dates of exceptions, such as {@code 2027-01-31}. Default: today in UTC. */
    @Parameter(property = "contract.today")
    private @Nullable String today;

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    private boolean skip;

    /** Folder to which the names of documents are relative. */
    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    /** Folder to which file names in messages and reports are relative. */
    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipping review: contract.skip is set.");
            return;
        }
        FailOn level = FailOn.of(failOn)
                .orElseThrow(() -> new MojoExecutionException(
                        "contract.failOn is '" + failOn + "'; it must be one of " + List.of(FailOn.values()) + '.'));
        Review review = review();
        getLog().info(ReportFormat.TEXT
                .of(review)
                .lines()
                .reduce((previous, last) -> last)
                .orElse(""));
        getLog().info("Report: " + displayPath(reportFolder().resolve(ReportFormat.PAGE.fileName())));
        List<PolicyViolation> violations = level.violations(review);
        if (!violations.isEmpty()) {
            throw new MojoFailureException(FailureMessage.of(review, violations, this::displayPath));
        }
    }

    private Review review() throws MojoExecutionException {
        try {
            Review review = new ReviewTask(
                            basedir.toPath(), root.toPath(), base(), spec, path(contracts), path(settings), date())
                    .run(step -> getLog().debug(step));
            ReviewReports.write(review, reportFolder());
            return review;
        } catch (BadInputException e) {
            // The cause is omitted, because the error is in an input file and not in the plugin.
            throw new MojoExecutionException(e.message(root.toPath()));
        } catch (OptionException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "Cannot write reports to " + reports + "; set contract.reports to a writable folder.", e);
        }
    }

    private Path reportFolder() {
        return Path.of(ToolMojo.resolved(reports.getPath()));
    }

    private Optional<String> base() {
        return Optional.ofNullable(base)
                .or(() -> Optional.of(RELEASES).filter(folder -> new File(basedir, folder).exists()));
    }

    private LocalDate date() throws MojoExecutionException {
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

    private String displayPath(Path path) {
        Path folder = root.toPath().toAbsolutePath().normalize();
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(folder) ? folder.relativize(absolute) : path).toString();
    }
}
