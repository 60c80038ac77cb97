import kotlin.system.exitProcess
import org.openapitools.client.apis.CoworkersApi
import org.openapitools.client.apis.TeamsApi
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.models.Problem

private val demo = System.getenv("DEMO")
private val canned = System.getenv("CANNED")

private fun team(url: String, shape: String? = null) = TeamsApi(url).getTeamProfile(55, shape)

private fun related(coworker: Long) = CoworkersApi(demo).getRelatedProfiles(coworker)

private fun problem(name: String): String =
    try {
        team("$canned/$name")
        "no error"
    } catch (e: ClientException) {
        val body = (e.response as ClientError<*>).body as String
        val problem = Serializer.moshi.adapter(Problem::class.java).fromJson(body)!!
        "${problem.status} ${problem.detail}"
    }

private fun report(name: String, call: () -> Any?) =
    try {
        println("$name: ${call()}")
    } catch (e: Exception) {
        println("$name: " + e.toString().replace("\n", " "))
    }

/** Calls the API with the generated client, and prints one line for each call. */
fun main() {
    ApiClient.accessToken = System.getenv("TOKEN")
    report("full") { team(demo).let { "${it.name}, ${it.allTeamMembers?.size} members" } }
    report("related") { "${related(101).relatedProfiles?.size} profile" }
    report("threads") { "${related(202).threads?.count { it.lastMessageUtc != null }} with replies" }
    report("shaped") {
        team(demo, "Name,TeamMembers.FullName").let { "${it.name}, ${it.teamMembers?.size} members" }
    }
    report("link") { team("$canned/link").facebook }
    report("time") { team("$canned/time").createdOnUtc?.toEpochSecond() }
    report("field") { team("$canned/field").name }
    report("member") { problem("member") }
    report("code") { problem("code") }
    exitProcess(0)
}
