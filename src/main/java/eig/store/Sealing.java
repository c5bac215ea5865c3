package eig.store;

import java.io.IOException;
import java.nio.file.Path;

/** Where the seal of a file comes from: its bytes ({@code Seal::of}), or a memory of them. */
interface Sealing {
  Seal of(Path file) throws IOException;
}
