import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.openapitools.client.ApiClient;
import org.openapitools.client.JSON;
import org.openapitools.client.auth.HttpBearerAuth;

/** Calls an operation with the client that was generated from the document of a consumer, and prints the number of fields in the result. */
public class Consumer {

    private static int count(JsonElement value) {
        int count = 0;
        if (value.isJsonArray()) {
            for (JsonElement item : value.getAsJsonArray()) {
                count += count(item);
            }
        } else if (value.isJsonObject()) {
            for (String name : value.getAsJsonObject().keySet()) {
                count += 1 + count(value.getAsJsonObject().get(name));
            }
        }
        return count;
    }

    public static void main(String[] none) throws Exception {
        ApiClient client = new ApiClient().setBasePath(System.getenv("DEMO"));
        ((HttpBearerAuth) client.getAuthentication("bearerAuth")).setBearerToken(System.getenv("TOKEN"));
        Class<?> type = Class.forName("org.openapitools.client.api." + System.getenv("API"));
        JsonObject values = JsonParser.parseString(System.getenv("ARGUMENTS")).getAsJsonObject();
        if (!System.getenv("SHAPE").isEmpty()) {
            values.addProperty("shape", System.getenv("SHAPE"));
        }
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(System.getenv("OPERATION")))
                .findFirst().orElseThrow();
        Gson gson = JSON.getGson();
        Object[] arguments = Arrays.stream(method.getParameters())
                .map((Parameter parameter) -> gson.fromJson(values.get(parameter.getName()), parameter.getType()))
                .toArray();
        Object result = method.invoke(type.getConstructor(ApiClient.class).newInstance(client), arguments);
        System.out.println("consumer: " + count(gson.toJsonTree(result)) + " fields that are not null");
        System.exit(0);
    }
}
