package vn.trucban.zalo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells a request that certainly never left from one that perhaps arrived, by noting when OkHttp
 * has a connection and starts to write.
 */
final class WriteWatch {

  /** The call failed before anything of it was written. */
  static final class NotWritten extends IOException {
    NotWritten(IOException cause) {
      super("failed before writing", cause);
    }
  }

  private static final class Mark {
    private final AtomicBoolean written = new AtomicBoolean();
  }

  private WriteWatch() {}

  static void install(OkHttpClient.Builder builder) {
    builder.addInterceptor(WriteWatch::around).addNetworkInterceptor(WriteWatch::onConnection);
  }

  private static Response around(Interceptor.Chain chain) throws IOException {
    Mark mark = new Mark();
    Request marked = chain.request().newBuilder().tag(Mark.class, mark).build();
    try {
      return chain.proceed(marked);
    } catch (IOException e) {
      throw mark.written.get() ? e : new NotWritten(e);
    }
  }

  private static Response onConnection(Interceptor.Chain chain) throws IOException {
    Mark mark = chain.request().tag(Mark.class);
    if (mark != null) {
      mark.written.set(true);
    }
    // OkHttp repeats a POST by itself when a 503 says "Retry-After: 0"; without the header it
    // cannot. Zalo says in the body what it wants.
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }
}
