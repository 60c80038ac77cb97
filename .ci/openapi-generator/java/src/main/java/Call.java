import java.util.concurrent.Callable;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CoworkersApi;
import org.openapitools.client.api.TeamsApi;
import org.openapitools.client.auth.HttpBearerAuth;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.RelatedProfiles;
import org.openapitools.client.model.Team;

/** Calls the API with the generated client, and prints one line for each call. */
public class Call {
    private static final String DEMO = System.getenv("DEMO");
    private static final String CANNED = System.getenv("CANNED");

    private static ApiClient client(String url) {
        ApiClient client = new ApiClient().setBasePath(url);
        ((HttpBearerAuth) client.getAuthentication("bearerAuth")).setBearerToken(System.getenv("TOKEN"));
        return client;
    }

    private static Team team(String url, String shape) throws ApiException {
        return new TeamsApi(client(url)).getTeamProfile(55L, shape);
    }

    private static RelatedProfiles related(long coworker) throws ApiException {
        return new CoworkersApi(client(DEMO)).getRelatedProfiles(coworker, null);
    }

    private static String problem(String name) throws Exception {
        try {
            team(CANNED + "/" + name, null);
            return "no error";
        } catch (ApiException e) {
            Problem problem = Problem.fromJson(e.getResponseBody());
            return problem.getStatus() + " " + problem.getDetail();
        }
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
            Team team = team(DEMO, null);
            return team.getName() + ", " + team.getAllTeamMembers().size() + " members";
        });
        report("related", () -> related(101).getRelatedProfiles().size() + " profile");
        report("threads", () -> related(202).getThreads().stream()
                .filter(thread -> thread.getLastMessageUtc() != null).count() + " with replies");
        report("shaped", () -> {
            Team team = team(DEMO, "Name,TeamMembers.FullName");
            return team.getName() + ", " + team.getTeamMembers().size() + " members";
        });
        report("link", () -> team(CANNED + "/link", null).getFacebook());
        report("time", () -> team(CANNED + "/time", null).getCreatedOnUtc().toEpochSecond());
        report("field", () -> team(CANNED + "/field", null).getName());
        report("member", () -> problem("member"));
        report("code", () -> problem("code"));
        System.exit(0);
    }
}
