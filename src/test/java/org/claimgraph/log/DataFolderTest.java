package org.claimgraph.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.OtherProcess;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void makes_the_folder_and_its_parts() {
        try (DataFolder folder = DataFolder.open(temp.resolve("a/b"))) {
            assertThat(folder.log()).isDirectory();
            assertThat(folder.store()).isDirectory();
        }
    }

    @Test
    void a_second_open_of_this_process_is_refused_until_the_first_is_closed() {
        try (DataFolder first = DataFolder.open(temp)) {
            assertThat(first.wasClean()).isTrue();
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOfSatisfying(
                            StartFailure.class, e -> assertThat(e.exitCode()).isEqualTo(69));
        }
        DataFolder.open(temp).close();
    }

    @Test
    void a_folder_that_another_process_has_is_refused_naming_that_process_and_given_back_when_it_is_killed()
            throws Exception {
        try (OtherProcess other = OtherProcess.of(Holder.class, temp.toString())) {
            String pid = other.line();
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("(" + pid + ")")
                    .hasMessageContaining("stop that one");
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.wasClean()).isFalse();
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.wasClean()).as("after a close without the mark").isFalse();
            folder.closedInOrder();
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.wasClean()).isTrue();
        }
    }

    @Test
    void a_file_is_not_a_folder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOfSatisfying(
                        StartFailure.class, e -> assertThat(e.exitCode()).isEqualTo(73))
                .hasMessageContaining("is a file");
    }

    @Test
    void a_place_where_none_can_be_made_is_refused_in_one_line() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOfSatisfying(
                        StartFailure.class, e -> assertThat(e.exitCode()).isEqualTo(73))
                .hasMessageNotContaining("\n");
    }

    /** Opens a folder and keeps it. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            DataFolder folder = DataFolder.open(Path.of(args[0]));
            System.out.println(ProcessHandle.current().pid());
            Thread.sleep(60_000);
            folder.close();
        }
    }
}
