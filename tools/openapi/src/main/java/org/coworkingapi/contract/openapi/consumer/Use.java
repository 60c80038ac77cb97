package org.coworkingapi.contract.openapi.consumer;

import java.util.Comparator;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.operation.Location;

/**
 * A place that a contract uses.
 *
 * @param location of the operation, as the document that the consumers rely on describes it
 * @param path inside the body, parameter or header; empty where there is no inside
 * @param isWhole whether all below the path is used too
 * @param place file and line of the contract
 * @param what what stands there, in a few words: {@code _shape asks for Name}, {@code reads $.Name}
 */
public record Use(Call call, Location location, String path, boolean isWhole, Place place, String what) {

    static final Comparator<Use> ORDER = Comparator.<Use, String>comparing(
                    use -> use.consumer().name())
            .thenComparing(use -> use.call().operation().name())
            .thenComparing(use -> use.location().toString())
            .thenComparing(Use::path)
            .thenComparing(use -> use.place().file().toString())
            .thenComparing(use -> use.place().line())
            .thenComparing(Use::what);

    public Consumer consumer() {
        return call.consumer();
    }

    /** Whether it uses a place, something in it, or all around it. */
    public boolean touches(String other) {
        return BodyPaths.isWithin(path, other) || (isWhole && BodyPaths.isWithin(other, path));
    }
}
