package org.yichuang.shared.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are written: UTF-8, or GB18030 as the spreadsheets of the counties save it. */
public enum CsvEncoding {
  UTF_8(StandardCharsets.UTF_8),
  GB18030(Charset.forName("GB18030"));

  private static final int MARK = 0xFEFF;
  private static final int FIRST_OF_THREE_BYTES = 0x800;

  private final Charset charset;

  CsvEncoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * UTF-8 when all of it is, when it says so by its mark, or when it has more characters that only UTF-8 makes than places that are none: a
   * few damaged bytes make no other encoding of a file, though another one may well decode them. Else GB18030.
   */
  public static CsvEncoding of(byte[] content) {
    Count count = countUtf8(content);
    return count.malformed == 0 || count.marked || count.threeBytes > count.malformed ? UTF_8 : GB18030;
  }

  /** What cannot be decoded becomes U+FFFD. */
  CharsetDecoder decoder() {
    return charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private record Count(boolean marked, int threeBytes, int malformed) {}

  private static Count countUtf8(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(8192);
    boolean marked = false;
    boolean first = true;
    int threeBytes = 0;
    int malformed = 0;
    CoderResult result = CoderResult.OVERFLOW;
    while (!result.isUnderflow() || in.hasRemaining()) {
      result = decoder.decode(in, out, true);
      out.flip();
      marked |= first && out.hasRemaining() && out.get(0) == MARK;
      first &= !out.hasRemaining();
      while (out.hasRemaining()) {
        threeBytes += out.get() >= FIRST_OF_THREE_BYTES ? 1 : 0;
      }
      out.clear();
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
      }
    }
    return new Count(marked, threeBytes, malformed);
  }
}
