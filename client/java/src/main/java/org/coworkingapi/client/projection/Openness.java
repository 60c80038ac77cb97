package org.coworkingapi.client.projection;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Whether Jackson may call the constructor of a record. */
final class Openness {

    private static final Module JACKSON = ObjectReader.class.getModule();

    private Openness() {}

    /** Why it may not, as a sentence; null if it may. */
    static @Nullable String problem(Class<?> record) {
        Module module = record.getModule();
        String home = record.getPackageName();
        if (module.isOpen(home, JACKSON)
                || (Modifier.isPublic(record.getModifiers()) && module.isExported(home, JACKSON))) {
            return null;
        }
        String opens = "opens " + home + (JACKSON.isNamed() ? " to " + JACKSON.getName() : "") + ";";
        return record.getSimpleName() + ": its package is closed to Jackson; add \"" + opens
                + "\" to the module-info of " + module.getName() + ".";
    }
}
