package eig.model;

import java.math.BigDecimal;
import java.util.List;

/** One value of a cell. */
public sealed interface Value {

  /** The value as the tables write it. */
  String written();

  /** Words. */
  record Text(String text) implements Value {
    @Override
    public String written() {
      return text;
    }
  }

  /** A number, in the unit that another column gives. */
  record Quantity(BigDecimal number) implements Value {
    @Override
    public String written() {
      return number.toPlainString();
    }
  }

  /** A web address. */
  record Address(String address) implements Value {
    @Override
    public String written() {
      return address;
    }
  }

  /** A date or interval at the precision the document has. */
  record When(Period period) implements Value {
    @Override
    public String written() {
      return period.written();
    }
  }

  /**
   * A reference that nobody has recognised yet.
   *
   * @param kinds the kinds it may refer to, at least one
   * @param written as the document writes it
   */
  record Name(List<String> kinds, String written) implements Value {}

  /**
   * A reference that was recognised.
   *
   * @param key the thing meant
   * @param written as the document writes it
   */
  record Thing(Key key, String written) implements Value {}

  /**
   * Words or an address that may name a thing, which nobody has looked for yet. Unlike a {@link
   * Name} it says something even when it names none.
   *
   * @param kind the kind of thing it may name
   * @param value the words or the address
   */
  record Clue(String kind, Value value) implements Value {
    @Override
    public String written() {
      return value.written();
    }
  }

  /**
   * Words or an address that name a thing.
   *
   * @param key the thing
   * @param value the words or the address
   */
  record Recognised(Key key, Value value) implements Value {
    @Override
    public String written() {
      return value.written();
    }
  }
}
