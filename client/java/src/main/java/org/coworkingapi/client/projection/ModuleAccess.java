package org.coworkingapi.client.projection;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Checks whether Jackson may call the constructor of a record. */
final class ModuleAccess {

    private static final Module JACKSON = ObjectReader.class.getModule();

    private ModuleAccess() {}

    /** Returns an error message, or null if access is allowed. */
    static @Nullable String error(Class<?> record) {
        Module module = record.getModule();
        String packageName = record.getPackageName();
        if (module.isOpen(packageName, JACKSON)
                || (Modifier.isPublic(record.getModifiers()) && module.isExported(packageName, JACKSON))) {
            return null;
        }
        String opens = "opens " + packageName + (JACKSON.isNamed() ? " to " + JACKSON.getName() : "") + ";";
        return record.getSimpleName() + ": its package is not open to Jackson; add \"" + opens
                + "\" to the module-info of " + module.getName() + ".";
    }
}
