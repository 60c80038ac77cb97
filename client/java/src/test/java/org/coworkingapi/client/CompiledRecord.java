package org.coworkingapi.client;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** A record that is compiled at run time, because it is large, in a module, or needs its own class loader. */
record CompiledRecord(String name, Path classes) {

    static CompiledRecord of(String name, String source) throws IOException {
        return of(name, Map.of(name + ".java", source));
    }

    static CompiledRecord of(String name, Map<String, String> sources) throws IOException {
        Path folder = Files.createTempDirectory("records");
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(name + " does not compile.");
        }
        return new CompiledRecord(name, classes);
    }

    /** Loads the class with a new class loader. */
    Class<? extends Record> load() throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader())
                .loadClass(name)
                .asSubclass(Record.class);
    }

    /** Loads the class as part of a module in a new layer. */
    Class<? extends Record> loadAsModule(String module) throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), List.of(module));
        return boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader())
                .findLoader(module)
                .loadClass(name)
                .asSubclass(Record.class);
    }
}
