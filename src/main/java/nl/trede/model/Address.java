package nl.trede.model;

import nl.trede.message.Problem;

import java.util.List;
import java.util.function.Function;

/// How people name a thing in a command or a file: by its path, or by an ending of it that fits no other.
public final class Address {
    private Address() {}

    /// A name as it stands in a path: a slash in it becomes `\/`.
    public static String escape(String name) {
        return name.replace("/", "\\/");
    }

    /// The one of `all` that `address` names: the whole path, else an ending of it that begins behind a slash.
    ///
    /// @param kind goes into the keys of the problems: `code`, `document`, `case`
    /// @throws nl.trede.message.TredeException if none is named so, or several are; it lists the candidates
    public static <T> T find(String kind, String address, List<T> all, Function<T, String> path) {
        List<T> found = all.stream().filter(one -> path.apply(one).equals(address)).toList();
        if (found.isEmpty())
            found = all.stream().filter(one -> endsIn(path.apply(one), address)).toList();
        if (found.size() == 1) return found.getFirst();
        if (found.isEmpty())
            throw Problem.of("address." + kind + ".unknown", address)
                    .remedy("address.known", similar(address, all.stream().map(path).toList()))
                    .asException();
        throw Problem.of("address." + kind + ".ambiguous", address, found.size())
                .remedy(
                        "address.candidates",
                        String.join("\n  ", found.stream().map(path).toList()))
                .asException();
    }

    /// Whether `address` is what stands behind one of the slashes of `path` that part two names.
    private static boolean endsIn(String path, String address) {
        int slash = path.length() - address.length() - 1;
        if (slash < 0 || !path.endsWith("/" + address)) return false;
        return slash == 0 || path.charAt(slash - 1) != '\\';
    }

    private static String similar(String address, List<String> paths) {
        String last =
                address.substring(address.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        List<String> close =
                paths.stream()
                        .filter(path -> path.toLowerCase(java.util.Locale.ROOT).contains(last))
                        .limit(10)
                        .toList();
        List<String> shown = close.isEmpty() ? paths.stream().limit(10).toList() : close;
        return shown.isEmpty() ? "-" : String.join("\n  ", shown);
    }
}
