package org.claimgraph.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.problem.StartFailure;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a corpus, wherever they are kept. */
public interface CorpusFiles {

    /** The exit code for input that is missing (sysexits.h). */
    int INPUT_MISSING = 66;

    /** The names of the files, {@code concepts/} before those of that folder, in the order of the names. */
    List<String> names();

    /** A file by its name. */
    InputStream open(String name) throws IOException;

    /** A file as findings call it. */
    String shown(String name);

    /** The same files but for the claim files other than one. */
    default CorpusFiles withOnly(String claimFile) {
        CorpusFiles all = this;
        return new CorpusFiles() {
            @Override
            public List<String> names() {
                return all.names().stream()
                        .filter(name -> name.equals(claimFile) || !CorpusFolder.isClaimFile(name))
                        .toList();
            }

            @Override
            public InputStream open(String name) throws IOException {
                return all.open(name);
            }

            @Override
            public String shown(String name) {
                return all.shown(name);
            }
        };
    }

    /**
     * The files of a folder.
     *
     * @throws StartFailure where there is no such folder or it can't be read
     */
    static CorpusFiles in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            return new CorpusFiles() {
                @Override
                public List<String> names() {
                    return names;
                }

                @Override
                public InputStream open(String name) throws IOException {
                    return Files.newInputStream(folder.resolve(name));
                }

                @Override
                public String shown(String name) {
                    return folder.resolve(name).toString();
                }
            };
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure(
                    INPUT_MISSING,
                    "Can't read the corpus " + folder + ": name a folder that is there and may be read.");
        }
    }

    /** The files of the corpus in the jar. */
    static CorpusFiles bundled() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            List<String> names = Stream.concat(
                            Stream.of(resolver.getResources("classpath:seeds/*.*"))
                                    .map(Resource::getFilename),
                            Stream.of(resolver.getResources("classpath:seeds/concepts/*.*"))
                                    .map(file -> "concepts/" + file.getFilename()))
                    .map(String::valueOf)
                    .distinct()
                    .sorted()
                    .toList();
            return new CorpusFiles() {
                @Override
                public List<String> names() {
                    return names;
                }

                @Override
                public InputStream open(String name) throws IOException {
                    return resolver.getResource("classpath:seeds/" + name).getInputStream();
                }

                @Override
                public String shown(String name) {
                    return "seeds/" + name;
                }
            };
        } catch (IOException e) {
            throw new StartFailure(INPUT_MISSING, "Can't read the corpus in the jar: build or download it again.");
        }
    }
}
