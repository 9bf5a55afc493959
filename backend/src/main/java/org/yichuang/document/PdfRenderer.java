package org.yichuang.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Makes PDF from a paper's page; the font is subset into it. Blocking: call it on a worker thread. */
@Singleton
class PdfRenderer {

  private static final String FONT = "fonts/NotoSerifSC_400Regular.ttf";

  byte[] render(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    Supplier<InputStream> font = () -> Thread.currentThread().getContextClassLoader().getResourceAsStream(FONT);
    builder.useFont(font::get, "paper", 400, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a page says
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}
