package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** The caches of the client must not keep a record's class loader in memory, for example after a redeployment. */
class RecordClassUnloadingTest {

    @Test
    void record_classes_are_unloaded_with_their_class_loader() throws Exception {
        ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
        WeakReference<ClassLoader> loader = loaderOfUsedRecord(queue);

        for (int i = 0; i < 20 && loader.get() != null; i++) {
            System.gc();
            queue.remove(500);
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> loaderOfUsedRecord(ReferenceQueue<ClassLoader> queue) throws Exception {
        Class<? extends Record> record = CompiledRecord.of(
                        "Card",
                        "import java.util.List; "
                                + "public record Card(String name, List<Member> teamMembers) { public record Member(String fullName) {} }")
                .load();
        try (WireServer server =
                WireServer.responding(200, "{\"Name\":\"A\",\"TeamMembers\":[{\"FullName\":\"B\"}]}")) {
            assertThat(server.client().teams().profile(55, record))
                    .hasToString("Card[name=A, teamMembers=[Member[fullName=B]]]");
        }
        Shapes.verify(record);
        return new WeakReference<>(record.getClassLoader(), queue);
    }
}
