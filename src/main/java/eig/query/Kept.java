package eig.query;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Values that are made once and kept while there is room. Who asks for one that is being made waits
 * for it.
 */
public final class Kept<K, V> {

  private final AsyncCache<K, V> values;

  /**
   * Keeps values up to a weight.
   *
   * @param most the weight of all together
   * @param weight of one
   */
  public Kept(long most, ToIntBiFunction<K, V> weight) {
    this.values =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((K key, V value) -> weight.applyAsInt(key, value))
            .executor(Runnable::run)
            .buildAsync();
  }

  /**
   * The value of a key.
   *
   * @param making makes it; what it throws is thrown here and nothing is kept
   */
  public V get(K key, Supplier<V> making) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> other = values.asMap().putIfAbsent(key, mine);
    if (other != null) {
      try {
        return other.join();
      } catch (CompletionException e) {
        // What failed for another, whose client left or whose time was short, need not fail here.
        return making.get();
      }
    }
    try {
      V value = making.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      values.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The value of a key, if it is kept. */
  public Optional<V> find(K key) {
    CompletableFuture<V> there = values.getIfPresent(key);
    return there == null || !there.isDone() || there.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.of(there.join());
  }

  /** Keeps a value. */
  public void keep(K key, V value) {
    values.put(key, CompletableFuture.completedFuture(value));
  }
}
