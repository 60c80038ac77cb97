package org.coworkingapi.server.stub.shape;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Measures writing the names of 1,000 team members by hand and through a shape, and writing the complete team. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ShapeBenchmark {

    private static final String SHAPE = "Name,TeamMembers.FullName";

    private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    private final Shapes shapes = new Shapes(mapper);
    private final Team team = team();

    private static Team team() {
        List<Customer> members = LongStream.rangeClosed(1, 1_000).mapToObj(id -> new Customer()
                .id(id).uniqueId(new UUID(0, id)).fullName("Member Number " + id).guessedFirstName("Member")
                .email("member" + id + "@example.com").avatarUrl("https://example.com/media/coworker/" + id + "/avatar")
                .position("Engineer").companyName("Example").isTeamAdministrator(false).canMakeBookings(true)
                .canBookForTeam(false).canPurchaseProducts(true).canPurchaseEvents(true).canAccessCommunity(true)
                .accessCardId(null)).toList();
        return new Team().id(55L).name("Tech Innovators").teamMembers(members).allTeamMembers(members);
    }

    /** The baseline: code that is written for this shape only. */
    @Benchmark
    public int byHand() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("Name", team.getName());
            json.writeName("TeamMembers");
            json.writeStartArray();
            for (Customer member : team.getTeamMembers()) {
                json.writeStartObject();
                json.writeStringProperty("FullName", member.getFullName());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.size();
    }

    @Benchmark
    public int throughTheShape() {
        return mapper.writeValueAsBytes(new ShapedBody(team, shapes.of(Team.class, SHAPE))).length;
    }

    @Benchmark
    public int everything() {
        return mapper.writeValueAsBytes(team).length;
    }
}
