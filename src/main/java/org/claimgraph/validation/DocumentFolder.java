package org.claimgraph.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of a folder, without those of folders in it. */
record DocumentFolder(Path folder) implements Documents {

    @Override
    public Optional<DocumentText> find(String file) {
        return DocumentText.read(folder, file);
    }

    /** Made from the names, sizes and times of the files, so that none of them is read. */
    @Override
    public String state() {
        try (Stream<Path> files = Files.list(folder)) {
            return Sha256.of(files.map(DocumentFolder::stateOf).sorted().collect(Collectors.joining("\n")));
        } catch (IOException e) {
            return "";
        }
    }

    private static String stateOf(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "";
        }
    }
}
