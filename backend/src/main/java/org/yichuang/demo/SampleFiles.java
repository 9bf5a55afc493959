package org.yichuang.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Small files that stand for what people hand in: a page of PDF, or the picture of a ground plan. */
final class SampleFiles {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 420;

  private SampleFiles() {}

  /** One page, in Latin letters only: no font need be embedded. */
  static byte[] pdf(String line) {
    String content = "BT /F1 20 Tf 72 740 Td (DEMONSTRATION - NOT A REAL DOCUMENT) Tj 0 -36 Td /F1 14 Tf (" + line + ") Tj ET";
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> pdf.append(String.format("%010d 00000 n \n", offset)));
    pdf.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A ground plan with so many rooms. */
  static byte[] plan(int rooms) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x20, 0x30, 0x50));
    pen.setStroke(new BasicStroke(3));
    pen.drawRect(40, 40, WIDTH - 80, HEIGHT - 80);
    int width = (WIDTH - 80) / rooms;
    for (int room = 1; room < rooms; room++) {
      pen.drawLine(40 + room * width, 40, 40 + room * width, 40 + (HEIGHT - 80) * (room % 2 == 0 ? 2 : 3) / 4);
    }
    pen.drawArc(60, HEIGHT - 100, 60, 60, 0, 90);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
