import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.openapitools.model.Problem;
import org.openapitools.model.RelatedProfiles;
import org.openapitools.model.Team;
import tools.jackson.databind.json.JsonMapper;

/** Reads and validates responses with the generated models, and prints one line for each call. */
public class Call {
    private static final String DEMO = System.getenv("DEMO");
    private static final String CANNED = System.getenv("CANNED");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static <T> T read(String url, Class<T> type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + System.getenv("TOKEN"))
                .build();
        String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        T value = MAPPER.readValue(body, type);
        var violations = VALIDATOR.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    private static Team team(String url, String shape) throws Exception {
        String query = URLEncoder.encode(shape, StandardCharsets.UTF_8);
        return read(url + "/api/public/teams/55/profile?_shape=" + query, Team.class);
    }

    private static RelatedProfiles related(long coworker) throws Exception {
        return read(DEMO + "/api/public/coworkers/published/" + coworker + "/related", RelatedProfiles.class);
    }

    private static String problem(String name) throws Exception {
        Problem problem = read(CANNED + "/" + name + "/", Problem.class);
        return problem.getStatus() + " " + problem.getDetail();
    }

    private static void report(String name, Callable<Object> call) {
        try {
            System.out.println(name + ": " + call.call());
        } catch (Exception e) {
            System.out.println(name + ": " + e.toString().replace("\n", " "));
        }
    }

    public static void main(String[] arguments) {
        report("full", () -> {
            Team team = team(DEMO, "");
            return team.getName() + ", " + team.getAllTeamMembers().size() + " members";
        });
        report("related", () -> related(101).getRelatedProfiles().size() + " profile");
        report("threads", () -> related(202).getThreads().stream()
                .filter(thread -> thread.getLastMessageUtc() != null).count() + " with replies");
        report("shaped", () -> {
            Team team = team(DEMO, "Name,TeamMembers.FullName");
            return team.getName() + ", " + team.getTeamMembers().size() + " members";
        });
        report("link", () -> team(CANNED + "/link", "").getFacebook());
        report("time", () -> team(CANNED + "/time", "").getCreatedOnUtc().toEpochSecond());
        report("field", () -> team(CANNED + "/field", "").getName());
        report("member", () -> problem("member"));
        report("code", () -> problem("code"));
        System.exit(0);
    }
}
