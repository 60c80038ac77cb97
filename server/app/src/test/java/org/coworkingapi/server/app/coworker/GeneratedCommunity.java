package org.coworkingapi.server.app.coworker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coworkingapi.server.app.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generated community with a skewed distribution of tags. Every run generates the same community. */
public final class GeneratedCommunity {

    /** With up to 7 tags per person, a batch remains below the limit of 65,536 elements of an H2 array. */
    private static final int BATCH_SIZE = 8_000;

    private static final double SKEW = 0.85; // gives the most common tag to about 30 % of the people
    /** Some names have characters beyond ASCII; 﨑 is U+FA11 and 𠮷 is U+20BB7. */
    private static final List<String> FIRST_NAMES =
            List.of("Ana", "ana", "Zoë", "İpek", "Émile", "Łukasz", "王", "山﨑", "𠮷野", "Noor", "Sam");

    /** A person. The tags are numbers; tags with lower numbers are more common. */
    public record Person(long id, String fullName, boolean published, int[] tags) {

        byte[] utf8() {
            return fullName.getBytes(UTF_8);
        }

        int countTags(boolean[] wanted) {
            int count = 0;
            for (int tag : tags) {
                count += wanted[tag] ? 1 : 0;
            }
            return count;
        }
    }

    private final int tagCount;
    private final List<Person> people = new ArrayList<>();
    private final List<Person> byName;

    public GeneratedCommunity(int size) {
        this(size, 2_000, 5_000, 3, 7);
    }

    /** With few tags, people share many tags; with few family names, many people have equal names. */
    GeneratedCommunity(int size, int tagCount, int familyNames, int minTags, int maxTags) {
        this.tagCount = tagCount;
        Random random = new Random(20_240_115);
        double[] cumulative = new double[tagCount];
        double total = 0;
        for (int tag = 0; tag < tagCount; tag++) {
            total += Math.pow(tag + 1, -SKEW);
            cumulative[tag] = total;
        }
        for (int id = 1; id <= size; id++) {
            int[] tags = random.doubles(0, total)
                    .mapToInt(point -> tagAt(point, cumulative))
                    .distinct()
                    .limit(minTags + random.nextInt(maxTags - minTags + 1))
                    .toArray();
            people.add(new Person(id, name(random, familyNames), random.nextInt(10) > 0, tags));
        }
        // UTF-8 bytes sort like code points.
        byName = people.stream()
                .sorted(comparing(Person::utf8, Arrays::compareUnsigned).thenComparing(Person::id))
                .toList();
    }

    private static int tagAt(double point, double[] cumulative) {
        int index = Arrays.binarySearch(cumulative, point);
        return index < 0 ? -index - 1 : index;
    }

    private static String name(Random random, int familyNames) {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " "
                + Integer.toString(random.nextInt(familyNames), 36);
    }

    public List<Person> people() {
        return people;
    }

    static String tag(int number) {
        return "tag " + number;
    }

    /** Returns the expected ranking, computed by comparing all people. */
    List<Long> relatedTo(Person source, int maxSize) {
        boolean[] wanted = new boolean[tagCount];
        IntStream.of(source.tags()).forEach(tag -> wanted[tag] = true);
        Map<Integer, List<Person>> bySharedTags = byName.stream()
                .filter(person -> person.published() && person != source)
                .collect(groupingBy(
                        person -> person.countTags(wanted),
                        () -> new TreeMap<Integer, List<Person>>(reverseOrder()),
                        toList()));
        bySharedTags.remove(0);
        return bySharedTags.values().stream()
                .flatMap(List::stream)
                .limit(maxSize)
                .map(Person::id)
                .toList();
    }

    /** Returns a sample of published and unpublished people. */
    List<Person> sample(int size) {
        int step = people.size() / size;
        return IntStream.range(0, size)
                .mapToObj(number -> people.get(number * step))
                .toList();
    }

    /** Creates a database with these people and current statistics. */
    HikariDataSource createDatabase(TestDatabase kind) {
        HikariDataSource dataSource = kind.createMigrated();
        JdbcClient database = JdbcClient.create(dataSource);
        insertInto(database);
        database.sql(kind == TestDatabase.H2 ? "analyze" : "vacuum analyze").update();
        return dataSource;
    }

    /** Inserts the people in a few large statements. */
    public void insertInto(JdbcClient database) {
        database.sql("insert into location values (1, 'Hub', 'hub', 'https://hub.example.com', 'UTC')")
                .update();
        for (int from = 0; from < people.size(); from += BATCH_SIZE) {
            List<Person> batch = people.subList(from, Math.min(from + BATCH_SIZE, people.size()));
            insertPeople(batch, database);
            insertTags(batch, database);
        }
    }

    private static void insertPeople(List<Person> people, JdbcClient database) {
        database.sql("""
                        insert into coworker (id, unique_id, user_id, location_id, full_name, email, published, avatar_url, company_name)
                        select id, unique_id, id, 1, full_name, 'someone@example.com', published, 'https://example.com/avatar', ''
                        from unnest(cast(? as bigint array), cast(? as uuid array), cast(? as varchar(200) array), cast(? as boolean array))
                            as person (id, unique_id, full_name, published)
                        """)
                .param(people.stream().map(Person::id).toArray(Long[]::new))
                .param(people.stream().map(person -> new UUID(0, person.id())).toArray(UUID[]::new))
                .param(people.stream().map(Person::fullName).toArray(String[]::new))
                .param(people.stream().map(Person::published).toArray(Boolean[]::new))
                .update();
    }

    private static void insertTags(List<Person> people, JdbcClient database) {
        record Tagged(Person person, int ordinal) {}
        List<Tagged> tagged = people.stream()
                .flatMap(person ->
                        IntStream.range(0, person.tags().length).mapToObj(ordinal -> new Tagged(person, ordinal)))
                .toList();
        database.sql("""
                        insert into coworker_tag (coworker_id, tag, ordinal, published, full_name)
                        select * from unnest(cast(? as bigint array), cast(? as varchar(100) array), cast(? as integer array),
                                                                  cast(? as boolean array), cast(? as varchar(200) array))
                        """)
                .param(tagged.stream().map(row -> row.person().id()).toArray(Long[]::new))
                .param(tagged.stream()
                        .map(row -> tag(row.person().tags()[row.ordinal()]))
                        .toArray(String[]::new))
                .param(tagged.stream().map(Tagged::ordinal).toArray(Integer[]::new))
                .param(tagged.stream().map(row -> row.person().published()).toArray(Boolean[]::new))
                .param(tagged.stream().map(row -> row.person().fullName()).toArray(String[]::new))
                .update();
    }
}
