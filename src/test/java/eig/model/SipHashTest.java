package eig.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

  /** The vectors of the reference implementation: key 00 01 … 0f, message 00 01 02 …, by length. */
  @ParameterizedTest
  @CsvSource({
    "0, 310e0edd47db6f72",
    "2, 5a4fa9d909806c0d",
    "4, b7877127e09427cf",
    "6, cee3fe586e46c9cb",
    "8, 6224939a79f5f593",
  })
  void isTheFunctionOfThePaper(int bytes, String expected) {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < bytes; i += 2) {
      message.append((char) (i | (i + 1) << 8));
    }
    long hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L).of(message.toString());
    assertThat(String.format("%016x", Long.reverseBytes(hash))).isEqualTo(expected);
  }
}
